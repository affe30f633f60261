package th.sala.plugin.strategy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An output (ผลผลิต) of a fiscal year. */
@Entity
@Table(name = "strategy_output")
@SuppressWarnings("UnusedVariable") // queries read the fields
class Output {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;
    private String code = "";
    private int number;
    private String name = "";

    @Version
    private int version;
}
