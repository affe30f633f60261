package th.sala.plugin.strategy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A fiscal year that has a plan, with the names its papers print. */
@Entity
@Table(name = "strategy_year")
@SuppressWarnings("UnusedVariable") // queries read the fields
class PlanYear {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;
    private String agency = "";
    private String agencyShort = "";
    private String planPeriod = "";

    @Version
    private int version;
}
