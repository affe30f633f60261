package th.sala.plugin.strategy.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A strategy (กลยุทธ์) of the strategic plan, as it reads in one fiscal year. */
@Entity
@Table(name = "strategy_strategy")
class Strategy {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;
    private String code = "";
    private int number;
    private String name = "";

    @Version
    private int version;

    long id() {
        return Objects.requireNonNull(id);
    }

    StrategyLine line() {
        return new StrategyLine(id(), code, number, name);
    }

    int fiscalYear() {
        return fiscalYear;
    }
}
