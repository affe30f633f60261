package th.sala.core.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Needs;
import th.sala.api.people.People;

/** The holidays of the office, by which deadlines are counted. What is due already stays due on its day. */
@Service
@Needs(ApprovalPermissions.KEEP)
@Transactional
public class Holidays {
    private static final int LONGEST_NAME = 200;

    private final People people;
    private final Audit audit;
    private final JdbcClient database;

    Holidays(People people, Audit audit, JdbcClient database) {
        this.people = people;
        this.audit = audit;
        this.database = database;
    }

    /** All of them, the first first. */
    @Transactional(readOnly = true)
    public List<Holiday> all() {
        return database.sql("select day, name from core_holiday order by day")
                .query((row, number) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    /**
     * Adds a day.
     *
     * @param name up to 200 characters
     * @throws th.sala.api.people.NotAllowed for whoever does not look after approvals of the whole agency
     * @throws RuleBroken at {@code day} where it is missing or there already, at {@code name} where it is missing or long
     */
    public void add(@Nullable LocalDate day, String name) {
        people.demandEverywhere(ApprovalPermissions.KEEP);
        String clean = name.strip();
        if (day == null) {
            throw RuleBroken.at("day", "holiday.rule.day");
        }
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw RuleBroken.at("name", "holiday.rule.name", LONGEST_NAME);
        }
        try {
            database.sql("insert into core_holiday (day, name) values (?, ?)")
                    .params(day, clean)
                    .update();
        } catch (DuplicateKeyException there) {
            throw RuleBroken.at("day", "holiday.rule.there");
        }
        audit.note(reference(day), "holiday.added", null, clean);
    }

    /**
     * Takes days away.
     *
     * @throws th.sala.api.people.NotAllowed for whoever does not look after approvals of the whole agency
     */
    public void remove(Set<LocalDate> days) {
        people.demandEverywhere(ApprovalPermissions.KEEP);
        for (LocalDate day : days) {
            int gone = database.sql("delete from core_holiday where day = ?")
                    .param(day)
                    .update();
            if (gone > 0) {
                audit.note(reference(day), "holiday.removed", day, null);
            }
        }
    }

    private static SubjectRef reference(LocalDate day) {
        return new SubjectRef(Subjects.CORE, "holiday", day.toString());
    }
}
