package th.sala.plugin.strategy.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An activity (กิจกรรม) of an output; the counts stated in its heading may differ from what is counted. */
@Entity
@Table(name = "strategy_activity")
@SuppressWarnings("UnusedVariable") // queries read the fields
class Activity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;
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

    @Version
    private int version;

    long id() {
        return Objects.requireNonNull(id);
    }

    int fiscalYear() {
        return fiscalYear;
    }
}
