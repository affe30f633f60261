package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.PersonId;

/** Who can give permissions; told to everybody who lacks one. */
@Component
public class Grantors {
    private static final String PERMISSION = "core.people";
    private static final int MOST_NAMED = 5;

    private final JdbcClient database;
    private final Clock clock;

    Grantors(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Their names as {@link #all}. */
    public List<String> names() {
        return all().stream().map(Grantor::name).toList();
    }

    /** In Thai order, at most five; empty where nobody has the right. */
    public List<Grantor> all() {
        LocalDate today = LocalDate.now(clock);
        return database.sql("""
            select distinct p.id, p.name, p.telephone from core_person p
            join core_assignment a on a.person_id = p.id
            join core_role_permission r on r.role_id = a.role_id
            where r.permission = ? and a.department_id is null and p.active
                and (p.last_day is null or p.last_day >= ?) and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
            order by p.name, p.id limit ?\
            """)
                .params(PERMISSION, today, today, today, MOST_NAMED)
                .query((row, number) ->
                        new Grantor(new PersonId(row.getLong("id")), row.getString("name"), row.getString("telephone")))
                .list();
    }

    /** Somebody to ask; the telephone may be empty. */
    public record Grantor(PersonId id, String name, String telephone) {}
}
