package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;

/** The portal must not lose the last person who can give rights. */
@Component
class LastAdministrator {
    private final JdbcClient database;
    private final Clock clock;

    LastAdministrator(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets one act at a time take power away, so that two administrators cannot take it from each other. */
    void guard() {
        database.sql("select id from core_role order by id limit 1 for update")
                .query(Long.class)
                .list();
    }

    /**
     * To be asked after a change has been written, within its transaction that began with {@link #guard}.
     *
     * @throws RuleBroken where nobody would be left for good
     */
    void demand() {
        long administrators = database.sql("""
                select count(*) from core_assignment a
                join core_role_permission r on r.role_id = a.role_id and r.permission = :permission
                join core_person p on p.id = a.person_id
                where a.department_id is null and a.valid_from <= :today and a.valid_to is null
                    and p.active and p.last_day is null and p.password_hash <> ''
                lock in share mode
                """)
                .param("permission", Roles.PERMISSION)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
        if (administrators == 0) {
            throw new RuleBroken("people.rule.lastAdministrator");
        }
    }
}
