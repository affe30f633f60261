package th.sala.plugin.strategy.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import th.sala.plugin.strategy.YearRow;

/** A strategy (กลยุทธ์) of the strategic plan, as it reads in one fiscal year. */
@Entity
@Table(name = "strategy_strategy")
class Strategy extends YearRow {
    private String code = "";
    private int number;
    private String name = "";

    StrategyLine line() {
        return new StrategyLine(id(), code, number, name);
    }
}
