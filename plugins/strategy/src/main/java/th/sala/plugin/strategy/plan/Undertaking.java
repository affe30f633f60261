package th.sala.plugin.strategy.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.plugin.strategy.Responsibility;
import th.sala.plugin.strategy.YearRow;

/** A project, plan or item of an activity; code and fiscal year are its key. */
@Entity
@Table(name = "strategy_undertaking")
class Undertaking extends YearRow implements Responsibility {
    private String code = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "activity_id")
    private @Nullable Activity activity;

    private boolean activityAssumed;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private UndertakingKind kind = UndertakingKind.PROJECT;

    private String name = "";
    private @Nullable String groupName;
    private @Nullable String target;
    private long departmentId;
    private boolean departmentAssumed;
    private @Nullable Long responsibleId;

    @Embedded
    private @Nullable PlanFrame frame;

    protected Undertaking() {}

    Undertaking(UndertakingDraft draft, Activity activity) {
        super(activity.fiscalYear());
        this.code = draft.code();
        change(draft, activity);
    }

    void change(UndertakingDraft draft, Activity activity) {
        if (activity.fiscalYear() != fiscalYear()) {
            throw RuleBroken.at("activityId", "strategy.undertaking.activityOfOtherYear");
        }
        this.activity = activity;
        this.kind = draft.kind();
        this.name = draft.name();
        this.groupName = draft.groupName();
        this.target = draft.target();
        this.departmentId = draft.department().value();
        this.activityAssumed = draft.activityAssumed();
        this.departmentAssumed = draft.departmentAssumed();
        responsible(draft.responsible());
    }

    UndertakingDraft draft() {
        return new UndertakingDraft(
                code,
                kind,
                name,
                Objects.requireNonNull(activity).id(),
                activityAssumed,
                groupName,
                target,
                department(),
                departmentAssumed,
                responsible());
    }

    PlanFrame frame() {
        return frame == null ? PlanFrame.UNKNOWN : frame;
    }

    void frame(PlanFrame changed) {
        frame = changed;
    }

    DepartmentId department() {
        return new DepartmentId(departmentId);
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
