package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.work.Progress;
import th.sala.core.document.store.Contents;
import th.sala.core.document.store.StoreCheck;
import th.sala.core.document.store.StoreChecks;
import th.sala.core.module.ModuleHost;

/** How the store of files stands, for who looks after the portal. */
@Service
@Needs(ModuleHost.PERMISSION)
public class StoreCare {
    private static final int LAST = 20;

    private static final String BROKEN = " from core_content c join core_document_version v on v.hash = c.hash"
            + " join core_document d on d.id = v.document_id where c.state in ('MISSING', 'DAMAGED')";

    private final StoreChecks checks;
    private final Contents contents;
    private final Sight sight;
    private final People people;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // the store, the documents in it and who may know of them
    StoreCare(StoreChecks checks, Contents contents, Sight sight, People people, JdbcClient database, Clock clock) {
        this.checks = checks;
        this.contents = contents;
        this.sight = sight;
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /**
     * How the store stands.
     *
     * @param files different ones
     * @param bytes of them
     * @param free bytes that still go in; empty where that cannot be told
     */
    public record State(long files, long bytes, OptionalLong free) {}

    public State state() {
        people.demandEverywhere(ModuleHost.PERMISSION);
        return database.sql("select count(*), ifnull(sum(size), 0) from core_content")
                .query((row, number) -> new State(row.getLong(1), row.getLong(2), contents.free()))
                .single();
    }

    /** The last checks, the newest first. */
    public List<StoreCheck> last() {
        people.demandEverywhere(ModuleHost.PERMISSION);
        return checks.last(LAST);
    }

    /** Compares every file with its hash; what is stopped was done as far as it went. */
    public StoreCheck check(Progress progress) {
        people.demandEverywhere(ModuleHost.PERMISSION);
        return checks.make(clock.instant(), Instant.MAX, people.current().id(), progress);
    }

    /** Versions whose file is missing or damaged; filter {@code state}. */
    public List<BrokenFile> broken(ListQuery query) {
        people.demandEverywhere(ModuleHost.PERMISSION);
        Sight.Condition seen = sight.readable();
        return database.sql("select d.id, if(d.confidentiality = 'NORMAL' or " + seen.sql()
                        + ", d.title, null) title, v.number, d.department_id, c.state, c.size, c.checked_at" + BROKEN
                        + " and c.state like :state order by c.checked_at desc, d.id, v.number"
                        + " limit :limit offset :offset")
                .params(seen.values())
                .param("state", state(query))
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(StoreCare::broken)
                .list();
    }

    /** How many they are. */
    public int countBroken(ListQuery query) {
        people.demandEverywhere(ModuleHost.PERMISSION);
        return database.sql("select count(*)" + BROKEN + " and c.state like :state")
                .param("state", state(query))
                .query(Integer.class)
                .single();
    }

    private static String state(ListQuery query) {
        return query.filter("state").filter(s -> s.matches("MISSING|DAMAGED")).orElse("%");
    }

    private static BrokenFile broken(ResultSet row, int number) throws SQLException {
        return new BrokenFile(
                row.getLong("id"),
                row.getString("title"),
                row.getInt("number"),
                new DepartmentId(row.getLong("department_id")),
                row.getString("state").equals("MISSING"),
                row.getLong("size"),
                row.getObject("checked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
