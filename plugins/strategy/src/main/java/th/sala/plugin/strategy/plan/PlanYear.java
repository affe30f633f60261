package th.sala.plugin.strategy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import th.sala.plugin.strategy.YearRow;

/** A fiscal year that has a plan, with the names its papers print. */
@Entity
@Table(name = "strategy_year")
@SuppressWarnings("UnusedVariable") // queries read the fields
class PlanYear extends YearRow {
    private String agency = "";
    private String agencyShort = "";
    private String planPeriod = "";
}
