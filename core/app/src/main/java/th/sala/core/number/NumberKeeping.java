package th.sala.core.number;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.number.GivenNumber;
import th.sala.api.number.GivenNumberId;
import th.sala.api.number.NumberFormat;
import th.sala.api.number.NumberSeries;
import th.sala.api.number.Numbers;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;

/** Looking after series: their formats, and numbers reserved and cancelled by hand. */
@Service
@Needs(NumberPermissions.KEEP)
@Transactional
public class NumberKeeping {
    private final OfferedSeries offered;
    private final SeriesRows series;
    private final GivenNumbers given;
    private final NumberRows rows;
    private final Numbers numbers;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    NumberKeeping(
            OfferedSeries offered,
            SeriesRows series,
            GivenNumbers given,
            NumberRows rows,
            Numbers numbers,
            People people,
            Audit audit,
            Clock clock) {
        this.offered = offered;
        this.series = series;
        this.given = given;
        this.rows = rows;
        this.numbers = numbers;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All series, those that no running module brings among them; there are tens of them. */
    @Transactional(readOnly = true)
    public List<SeriesRow> list() {
        return series.all().stream().map(this::row).toList();
    }

    @Transactional(readOnly = true)
    public Optional<SeriesRow> find(long id) {
        return series.find(id).map(this::row);
    }

    private SeriesRow row(Series known) {
        String title = offered.find(known.code()).map(NumberSeries::titleKey).orElse(null);
        return new SeriesRow(
                known.id(),
                known.code(),
                title,
                known.format(),
                next(known, known.format()),
                given.last(known.id()),
                known.version());
    }

    /** Whether the person may set formats, which are the whole agency's. */
    public boolean maySetFormats() {
        return people.scope(NumberPermissions.KEEP).everywhere();
    }

    /** What the next number would look like today by another format. */
    @Transactional(readOnly = true)
    public String example(long id, NumberFormat format) {
        return series.find(id).map(known -> next(known, format)).orElse("");
    }

    private String next(Series known, NumberFormat format) {
        DepartmentId own = people.current().department();
        return next(known, format, people.department(own).orElseThrow());
    }

    private String next(Series known, NumberFormat format, Department department) {
        int year = format.counted().year(LocalDate.now(clock));
        long countedFor = format.perDepartment() ? department.id().value() : 0;
        return format.text(series.next(known, countedFor, year), year, department.code());
    }

    /**
     * Sets the format for numbers given from now on.
     *
     * @param version the person saw
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken at {@code pattern} where the next number is given already
     * @throws NotAllowed where the person does not look after the numbers of the whole agency
     */
    public void change(long id, int version, NumberFormat format) {
        people.demandEverywhere(NumberPermissions.KEEP);
        Series before = series.hold(id)
                .filter(known -> known.version() == version)
                .orElseThrow(() -> new StaleVersion(reference(id)));
        List<String> next = people.departments().stream()
                .map(department -> next(before, format, department))
                .distinct()
                .toList();
        rows.among(id, next).ifPresent(text -> {
            throw RuleBroken.at("pattern", "number.rule.repeats", text);
        });
        series.change(id, format);
        audit.note(reference(id), "number.series.changed", before.format(), format);
    }

    /**
     * Takes the next number ahead of the record that will have it.
     *
     * @param department null for a number of the agency
     * @param on null for today
     * @throws RuleBroken at {@code reason} or {@code department}
     * @throws NotAllowed where the person does not look after the numbers of the department
     */
    public GivenNumber reserve(long id, @Nullable DepartmentId department, @Nullable LocalDate on, String reason) {
        demand(department);
        Series known = series.find(id).orElseThrow(() -> new StaleVersion(reference(id)));
        return numbers.reserve(known.code(), department, on == null ? LocalDate.now(clock) : on, reason);
    }

    /**
     * Cancels numbers, all or none of them.
     *
     * @throws RuleBroken at {@code reason}, or where one of them is cancelled already
     * @throws NotAllowed where the person does not look after the numbers of a department they are of
     */
    public void cancel(Collection<GivenNumberId> chosen, String reason) {
        for (GivenNumberId number : chosen) {
            demand(numbers.find(number).map(GivenNumber::department).orElse(null));
            numbers.cancel(number, reason);
        }
    }

    private void demand(@Nullable DepartmentId department) {
        if (department == null) {
            people.demandEverywhere(NumberPermissions.KEEP);
        } else {
            people.demand(NumberPermissions.KEEP, department);
        }
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "number-series", Long.toString(id));
    }
}
