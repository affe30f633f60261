package th.sala.plugin.strategy.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far a strategic project came by the end of a quarter. */
@Entity
@Table(name = "strategy_project_result")
@SuppressWarnings("UnusedVariable") // queries read the fields
class ProjectResult {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int fiscalYear;
    private int quarter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id")
    private @Nullable StrategicProject project;

    @Column(precision = 9, scale = 4)
    private @Nullable BigDecimal percent;

    private @Nullable String narrative;

    @Version
    private int version;

    protected ProjectResult() {}

    ProjectResult(StrategicProject project, int quarter) {
        this.project = project;
        this.fiscalYear = project.fiscalYear();
        this.quarter = quarter;
    }

    void change(ProjectReport report) {
        percent = report.percent();
        narrative = report.narrative();
    }

    ProjectReport report() {
        return new ProjectReport(percent, narrative);
    }

    int quarter() {
        return quarter;
    }

    int version() {
        return version;
    }
}
