package th.sala.plugin.strategy.project;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.plugin.strategy.Responsibility;
import th.sala.plugin.strategy.YearRow;

/** A project that carries a strategy in one fiscal year. */
@Entity
@Table(name = "strategy_project")
class StrategicProject extends YearRow implements Responsibility {
    private String code = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "strategy_id")
    private @Nullable Strategy strategy;

    private int number;
    private String name = "";
    private @Nullable String units;
    private @Nullable Long departmentId;
    private boolean departmentAssumed;
    private @Nullable Long responsibleId;
    private String indicator = "";
    private String target = "";

    protected StrategicProject() {}

    StrategicProject(ProjectDraft draft, Strategy strategy) {
        super(strategy.fiscalYear());
        this.code = draft.code();
        change(draft, strategy);
    }

    void change(ProjectDraft draft, Strategy strategy) {
        if (strategy.fiscalYear() != fiscalYear()) {
            throw RuleBroken.at("strategyId", "strategy.project.strategyOfOtherYear");
        }
        this.strategy = strategy;
        this.number = draft.number();
        this.name = draft.name();
        this.units = draft.units();
        this.departmentId =
                draft.department() == null ? null : draft.department().value();
        this.departmentAssumed = draft.departmentAssumed();
        responsible(draft.responsible());
        this.indicator = draft.indicator();
        this.target = draft.target();
    }

    ProjectDraft draft() {
        return new ProjectDraft(
                code,
                Objects.requireNonNull(strategy).id(),
                number,
                name,
                units,
                department(),
                departmentAssumed,
                indicator,
                target,
                responsible());
    }

    @Nullable
    DepartmentId department() {
        return departmentId == null ? null : new DepartmentId(departmentId);
    }

    @Override
    public @Nullable PersonId responsible() {
        return responsibleId == null ? null : new PersonId(responsibleId);
    }

    @Override
    public void responsible(@Nullable PersonId person) {
        responsibleId = person == null ? null : person.value();
    }
}
