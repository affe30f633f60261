package th.sala.core.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.PersonId;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;

/** Makes checks of the store and keeps what they found. Asks for no right. */
@Component
public class StoreChecks {
    private static final Logger LOG = LoggerFactory.getLogger(StoreChecks.class);

    private final Contents contents;
    private final JdbcClient database;
    private final Clock clock;

    StoreChecks(Contents contents, JdbcClient database, Clock clock) {
        this.contents = contents;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes one and keeps it, however it ends.
     *
     * @param since compares what was last compared before that moment
     * @param until begins to compare nothing more after that moment
     * @param by null where the portal does it by itself
     */
    public StoreCheck make(Instant since, Instant until, @Nullable PersonId by, Progress progress) {
        Instant begun = clock.instant();
        var found = new Contents.Tally();
        try {
            boolean all = contents.check(since, until, found, progress);
            return keep(begun, all ? StoreCheck.Ended.DONE : StoreCheck.Ended.TIME, by, found.found());
        } catch (Cancelled stopped) {
            keep(begun, StoreCheck.Ended.STOPPED, by, found.found());
            throw stopped;
        } catch (RuntimeException failed) {
            keep(begun, StoreCheck.Ended.FAILED, by, found.found());
            throw failed;
        }
    }

    private StoreCheck keep(Instant begun, StoreCheck.Ended ended, @Nullable PersonId by, Contents.Found found) {
        var check = new StoreCheck(
                begun,
                clock.instant(),
                ended,
                by,
                found.compared(),
                found.missing().size(),
                found.damaged().size(),
                found.forgotten());
        database.sql("insert into core_store_check"
                        + " (begun_at, ended_at, ended, asked_by, compared, missing, damaged, forgotten)"
                        + " values (:begun, :end, :how, :by, :compared, :missing, :damaged, :forgotten)")
                .param("begun", at(check.begunAt()))
                .param("end", at(check.endedAt()))
                .param("how", ended.name())
                .param("by", by == null ? null : by.value())
                .param("compared", check.compared())
                .param("missing", check.missing())
                .param("damaged", check.damaged())
                .param("forgotten", check.forgotten())
                .update();
        if (check.missing() + check.damaged() > 0) {
            LOG.error("The store lacks {}; damaged are {}", found.missing(), found.damaged());
        }
        return check;
    }

    /** The last ones, the newest first. */
    public List<StoreCheck> last(int most) {
        return database.sql("select * from core_store_check order by begun_at desc, id desc limit ?")
                .param(most)
                .query(StoreChecks::check)
                .list();
    }

    private static StoreCheck check(ResultSet row, int number) throws SQLException {
        long by = row.getLong("asked_by");
        PersonId asked = row.wasNull() ? null : new PersonId(by);
        return new StoreCheck(
                moment(row, "begun_at"),
                moment(row, "ended_at"),
                StoreCheck.Ended.valueOf(row.getString("ended")),
                asked,
                row.getLong("compared"),
                row.getLong("missing"),
                row.getLong("damaged"),
                row.getLong("forgotten"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
