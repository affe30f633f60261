package th.sala.plugin.strategy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import th.sala.plugin.strategy.YearRow;

/** An output (ผลผลิต) of a fiscal year. */
@Entity
@Table(name = "strategy_output")
@SuppressWarnings("UnusedVariable") // queries read the fields
class Output extends YearRow {
    private String code = "";
    private int number;
    private String name = "";
}
