package th.sala.core.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

/** Reads who people are, with the department and the position they have on a day. */
@Component
class Directory {
    // who has left keeps the last place, who is still to come has the first one already
    private static final String PERSON = """
            select p.id, p.username, p.name, x.position, x.department_id
            from core_person p join core_placement x on x.id = (
                select y.id from core_placement y where y.person_id = p.id and y.main
                order by y.valid_from <= :day desc, case when y.valid_from <= :day then y.valid_from end desc, y.valid_from
                limit 1)
            """;

    private static final String ACTIVE = "p.active and (p.last_day is null or p.last_day >= :day)";

    private final JdbcClient database;

    Directory(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> find(PersonId id, LocalDate day) {
        return database.sql(PERSON + " where p.id = :id")
                .param("id", id.value())
                .param("day", day)
                .query(Directory::person)
                .optional();
    }

    /** The person, if the account counts that day. */
    Optional<Person> active(PersonId id, LocalDate day) {
        return database.sql(PERSON + " where p.id = :id and " + ACTIVE)
                .param("id", id.value())
                .param("day", day)
                .query(Directory::person)
                .optional();
    }

    /** Where the person works that day, the main place first. */
    List<DepartmentId> places(PersonId id, LocalDate day) {
        return database.sql("""
                select department_id from core_placement where person_id = :id and valid_from <= :day
                and (valid_to is null or valid_to >= :day) order by main desc, valid_from, id
                """)
                .param("id", id.value())
                .param("day", day)
                .query((row, number) -> new DepartmentId(row.getLong("department_id")))
                .list();
    }

    /** Active people whose name, username or position contains the text, in Thai order. */
    List<Person> search(String text, int limit, LocalDate day) {
        String literal = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return database.sql(PERSON + " where " + ACTIVE + """
                 and (p.name like :pattern escape '!' or p.username like :pattern escape '!'
                     or x.position like :pattern escape '!')
                order by p.name, p.id limit :limit
                """)
                .param("pattern", "%" + literal + "%")
                .param("limit", limit)
                .param("day", day)
                .query(Directory::person)
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("username"),
                row.getString("name"),
                row.getString("position"),
                new DepartmentId(row.getLong("department_id")));
    }
}
