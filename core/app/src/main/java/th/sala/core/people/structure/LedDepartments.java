package th.sala.core.people.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;

/** Departments a person leads or supervises: somebody else does before the person leaves. */
@Component
class LedDepartments implements OpenWork {
    private final JdbcClient database;
    private final Departments departments;
    private final Clock clock;

    LedDepartments(JdbcClient database, Departments departments, Clock clock) {
        this.database = database;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "structure.openWork.led";
    }

    @Override
    public List<OpenItem> of(PersonId person, int limit) {
        return database.sql("""
                select s.department_id, max(s.name) name from core_department_state s
                where (s.head_id = :person or s.deputy_id = :person)
                    and (s.valid_to is null or s.valid_to >= :today)
                group by s.department_id order by s.name, s.department_id limit :limit
                """)
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .param("limit", limit)
                .query((row, number) -> new OpenItem(
                        new SubjectRef("core", "department", row.getString("department_id")),
                        Objects.requireNonNull(row.getString("name")),
                        "admin/departments/" + row.getLong("department_id"),
                        null))
                .list();
    }

    /** Leading it is no work that lies in a department. */
    @Override
    public List<OpenItem> of(DepartmentId department, int limit) {
        return List.of();
    }

    /**
     * The other person leads or supervises from today on.
     *
     * @throws RuleBroken where it is announced for later only: that is taken back instead
     */
    @Override
    public void handOver(List<SubjectRef> items, PersonId from, PersonId to) {
        items.forEach(item -> departments
                .find(Long.parseLong(item.id()))
                .ifPresent(department -> handOver(department, from, to, LocalDate.now(clock))));
    }

    private void handOver(DepartmentDetail department, PersonId from, PersonId to, LocalDate today) {
        UnitDraft led = department.values();
        UnitDraft handed = led.ledBy(instead(led.head(), from, to), instead(led.deputy(), from, to));
        if (!handed.equals(led)) {
            departments.change(department.id().value(), department.version(), today, handed);
            return;
        }
        department.spans().reversed().stream()
                .map(DepartmentDetail.Span::from)
                .filter(today::isBefore)
                .findFirst()
                .ifPresent(day -> {
                    throw new RuleBroken("structure.fault.announced", led.code(), day);
                });
    }

    private static @Nullable PersonId instead(@Nullable PersonId who, PersonId from, PersonId to) {
        return from.equals(who) ? to : who;
    }
}
