package th.sala.core.number;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.number.GivenNumber;
import th.sala.api.number.GivenNumber.State;
import th.sala.api.number.GivenNumberId;
import th.sala.api.number.NumberFormat;
import th.sala.api.number.Numbers;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;

/** Gives numbers within the caller's transaction: the row of the series is held until it ends. */
@Service
@OpenToAll("taking a number is a part of the caller's act, which asks for its own permission")
@Transactional(propagation = Propagation.MANDATORY)
class NumberService implements Numbers {
    private static final int LONGEST_REASON = 500;
    private static final GivenNumberId FRESH = new GivenNumberId(0);

    private final OfferedSeries offered;
    private final SeriesRows series;
    private final NumberRows rows;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    NumberService(OfferedSeries offered, SeriesRows series, NumberRows rows, People people, Audit audit, Clock clock) {
        this.offered = offered;
        this.series = series;
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public GivenNumber assign(String code, @Nullable DepartmentId department, SubjectRef subject, LocalDate on) {
        GivenNumber given = take(code, department, on, subject, "");
        audit.note(reference(given.id()), "number.given.assigned", null, given);
        return given;
    }

    @Override
    public GivenNumber reserve(String code, @Nullable DepartmentId department, LocalDate on, String reason) {
        String why = reason(reason);
        GivenNumber given = take(code, department, on, null, why);
        audit.note(reference(given.id()), "number.given.reserved", null, new Because(given, why));
        return given;
    }

    @Override
    public GivenNumber assign(GivenNumberId reserved, SubjectRef subject) {
        GivenNumber before = held(reserved);
        if (before.state() != State.RESERVED) {
            throw new RuleBroken("number.rule.notReserved", before.text());
        }
        rows.assign(reserved, subject);
        GivenNumber after = with(before, before.id(), State.ASSIGNED, subject);
        audit.note(reference(reserved), "number.given.assigned", before, after);
        return after;
    }

    @Override
    public GivenNumber cancel(GivenNumberId id, String reason) {
        String why = reason(reason);
        GivenNumber before = held(id);
        if (before.state() == State.VOID) {
            throw new RuleBroken("number.rule.cancelled", before.text());
        }
        rows.cancel(id, why);
        GivenNumber after = with(before, before.id(), State.VOID, before.subject());
        audit.note(reference(id), "number.given.cancelled", before, new Because(after, why));
        return after;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<GivenNumber> find(GivenNumberId id) {
        return rows.find(id);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<GivenNumber> find(SubjectRef subject) {
        return rows.of(subject);
    }

    private GivenNumber take(
            String code, @Nullable DepartmentId department, LocalDate on, @Nullable SubjectRef subject, String reason) {
        Series taken = hold(code);
        NumberFormat format = taken.format();
        String unit = format.asksForDepartment() ? unit(department).code() : null;
        long countedFor =
                format.perDepartment() ? Objects.requireNonNull(department).value() : 0;
        int year = format.counted().year(on);
        int value = series.take(taken, countedFor, year);
        GivenNumber fresh = new GivenNumber(
                FRESH,
                code,
                department,
                year,
                value,
                format.text(value, year, unit),
                subject == null ? State.RESERVED : State.ASSIGNED,
                subject);
        var given = new NumberRows.Given(
                clock.instant(), people.currentIfAny().map(Person::id).orElse(null));
        try {
            GivenNumberId id = rows.insert(taken, countedFor, fresh, reason, given);
            return with(fresh, id, fresh.state(), subject);
        } catch (DuplicateKeyException repeated) {
            throw new RuleBroken("number.rule.repeated", fresh.text());
        }
    }

    private Series hold(String code) {
        return series.hold(code)
                .or(() -> {
                    offered.find(code).ifPresent(series::settle);
                    return series.hold(code);
                })
                .orElseThrow(() -> new IllegalArgumentException("No series of numbers is called " + code));
    }

    private Department unit(@Nullable DepartmentId department) {
        return Optional.ofNullable(department)
                .flatMap(people::department)
                .orElseThrow(() -> RuleBroken.at("department", "number.rule.departmentMissing"));
    }

    private GivenNumber held(GivenNumberId id) {
        return rows.hold(id).orElseThrow(() -> new IllegalArgumentException("There is no number " + id.value()));
    }

    private static GivenNumber with(GivenNumber number, GivenNumberId id, State state, @Nullable SubjectRef subject) {
        return new GivenNumber(
                id, number.series(), number.department(), number.year(), number.value(), number.text(), state, subject);
    }

    private static String reason(String typed) {
        String clean = ThaiText.clean(typed);
        if (clean.isEmpty()) {
            throw RuleBroken.at("reason", "number.rule.reasonMissing");
        }
        if (clean.length() > LONGEST_REASON) {
            throw RuleBroken.at("reason", "number.rule.tooLong", LONGEST_REASON);
        }
        return clean;
    }

    private static SubjectRef reference(GivenNumberId id) {
        return new SubjectRef("core", "number", Long.toString(id.value()));
    }

    private record Because(GivenNumber number, String reason) {}
}
