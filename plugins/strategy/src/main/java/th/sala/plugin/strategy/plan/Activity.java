package th.sala.plugin.strategy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import th.sala.plugin.strategy.YearRow;

/** An activity (กิจกรรม) of an output; the counts stated in its heading may differ from what is counted. */
@Entity
@Table(name = "strategy_activity")
@SuppressWarnings("UnusedVariable") // queries read the fields
class Activity extends YearRow {
    private String code = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "output_id")
    private @Nullable Output output;

    private int number;
    private @Nullable String name;
    private @Nullable Integer statedProjects;
    private @Nullable Integer statedPlans;
    private @Nullable Integer statedItems;
    private @Nullable String note;
}
