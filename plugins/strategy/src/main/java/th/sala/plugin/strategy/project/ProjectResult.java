package th.sala.plugin.strategy.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.sala.plugin.strategy.YearRow;

/** How far a strategic project came by the end of a quarter. */
@Entity
@Table(name = "strategy_project_result")
@SuppressWarnings("UnusedVariable") // queries read the fields
class ProjectResult extends YearRow {
    private int quarter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id")
    private @Nullable StrategicProject project;

    @Column(precision = 9, scale = 4)
    private @Nullable BigDecimal percent;

    private @Nullable String narrative;

    protected ProjectResult() {}

    ProjectResult(StrategicProject project, int quarter) {
        super(project.fiscalYear());
        this.project = project;
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
}
