package th.sala.plugin.strategy.request;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.plugin.strategy.Responsibility;
import th.sala.plugin.strategy.YearRow;

/** A row that is put up for approval and closed from the day it is approved. */
@MappedSuperclass
public abstract class RequestRow extends YearRow implements Responsibility {
    private long departmentId;
    private @Nullable LocalDate approvedOn;
    private @Nullable Long responsibleId;

    /** For rows read from the database. */
    protected RequestRow() {}

    protected RequestRow(int fiscalYear, DepartmentId department) {
        super(fiscalYear);
        this.departmentId = department.value();
    }

    /** What it is called in lists and as request. */
    public abstract String name();

    public final DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    protected final void department(DepartmentId department) {
        departmentId = department.value();
    }

    @Override
    public final @Nullable PersonId responsible() {
        return responsibleId == null ? null : new PersonId(responsibleId);
    }

    @Override
    public final void responsible(@Nullable PersonId person) {
        responsibleId = person == null ? null : person.value();
    }

    /** The day it was approved, null as long as it is not. */
    public final @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    final void approved(LocalDate day) {
        approvedOn = day;
    }
}
