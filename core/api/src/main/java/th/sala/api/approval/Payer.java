package th.sala.api.approval;

import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;
import th.sala.api.time.FiscalYear;

/**
 * Who pays for what in which year.
 *
 * @param record what is paid for: what its request has reserved already is left for it; null where it is not saved yet
 */
public record Payer(
        DepartmentId unit, FiscalYear year, @Nullable SubjectRef record) {}
