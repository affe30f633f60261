package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.work.Progress;

/**
 * Lists of documents to be destroyed: whoever lists what is due is never the one who confirms it, and nobody confirms
 * what is classified above the own clearance. Of what is destroyed only the files go; what is said of it stays.
 */
@Service
@Needs(DocumentPermissions.KEEP)
@Transactional
public class Destructions {
    private static final int LONGEST_REASON = 1000;

    private static final String LISTS =
            "select l.*, (select count(*) from core_destruction_document x where x.destruction_id = l.id) documents"
                    + " from core_destruction l where ";

    private static final String ON_LIST =
            " from core_destruction_document x join core_document d on d.id = x.document_id"
                    + " left join core_document_kind k on k.id = d.kind_id where x.destruction_id = :list";

    private final People people;
    private final Sight sight;
    private final Shredder shredder;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // who may see what, the act and its audit
    Destructions(People people, Sight sight, Shredder shredder, Audit audit, JdbcClient database, Clock clock) {
        this.people = people;
        this.sight = sight;
        this.shredder = shredder;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** The lists of a department, those to be decided first. Filter: {@code department} (id, always set). */
    @Transactional(readOnly = true)
    public List<Destruction> lists(ListQuery query) {
        return database.sql(LISTS + "l.department_id = :department"
                        + " order by l.decided_at is not null, l.listed_at desc, l.id desc limit :limit offset :offset")
                .param("department", demanded(query).value())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(Destructions::destruction)
                .list();
    }

    @Transactional(readOnly = true)
    public int countLists(ListQuery query) {
        return database.sql("select count(*) from core_destruction where department_id = ?")
                .param(demanded(query).value())
                .query(Integer.class)
                .single();
    }

    /** How many lists wait in each department the person keeps; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<DepartmentId, Integer> waitingByDepartment() {
        Map<DepartmentId, Integer> waiting = new HashMap<>();
        database.sql("select department_id, count(*) from core_destruction where decided_at is null"
                        + " group by department_id")
                .query((row, number) -> waiting.put(new DepartmentId(row.getLong(1)), row.getInt(2)))
                .list();
        waiting.keySet().removeIf(department -> !people.may(DocumentPermissions.KEEP, department));
        return waiting;
    }

    /** The list, unless the person keeps nothing of its department. */
    @Transactional(readOnly = true)
    public Optional<Destruction> find(long id) {
        return database.sql(LISTS + "l.id = ?")
                .param(id)
                .query(Destructions::destruction)
                .optional()
                .filter(list -> people.may(DocumentPermissions.KEEP, list.department()));
    }

    /**
     * The documents on a list that the person is cleared for.
     *
     * <p>Filters: {@code list} (id, always set), {@code title} (part of it), {@code kind} (id). Sorts: {@code title},
     * {@code lastDay}.
     */
    @Transactional(readOnly = true)
    public List<KeptRow> documents(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return KeptRows.page(database, ON_LIST + shown(query, values), values, query, "d.title");
    }

    /** How many; as {@link #documents}. */
    @Transactional(readOnly = true)
    public int countDocuments(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return KeptRows.count(database, ON_LIST + shown(query, values), values);
    }

    private String shown(ListQuery query, Map<String, Object> values) {
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        values.putAll(kept.values());
        values.put("list", query.filter("list").map(Long::parseLong).orElseThrow());
        return " and " + kept.sql() + KeptRows.filters(query, values);
    }

    /** How many documents on the list are classified above the person's clearance; 0 where the list may not be seen. */
    @Transactional(readOnly = true)
    public int hidden(long id) {
        return find(id).map(list -> countHidden(list.id())).orElse(0);
    }

    private int countHidden(long id) {
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        return database.sql("select count(*)" + ON_LIST + " and not " + kept.sql())
                .param("list", id)
                .params(kept.values())
                .query(Integer.class)
                .single();
    }

    /**
     * Confirms a list: the files of its documents are destroyed, what is said of them stays.
     *
     * @param version the person saw
     * @param progress may stop it; nothing is destroyed then
     * @throws StaleVersion where somebody decided meanwhile
     * @throws RuleBroken where the person listed them or is not cleared for all of them, and where one is held, proves
     *     something or is to be kept longer since
     */
    public void confirm(long id, int version, Progress progress) {
        Destruction list = undecided(id, version);
        List<Long> held = shredder.hold(id);
        int hidden = countHidden(id);
        if (hidden > 0) {
            throw new RuleBroken("document.destruction.notCleared", hidden);
        }
        shredder.destroy(id, held, LocalDate.now(clock), progress);
        decide(list, true, "");
        audit.note(reference(id), "document.destruction.confirmed", null, Map.of("documents", held.size()));
    }

    /**
     * Does not confirm a list: its documents are due again.
     *
     * @param version the person saw
     * @throws StaleVersion where somebody decided meanwhile
     * @throws RuleBroken at {@code reason}, or where the person listed them
     */
    public void refuse(long id, int version, String reason) {
        Destruction list = undecided(id, version);
        String why = Texts.required("reason", reason, LONGEST_REASON, "document.destruction.reasonMissing");
        decide(list, false, why);
        audit.note(reference(id), "document.destruction.refused", null, why);
    }

    private Destruction undecided(long id, int version) {
        Destruction list = database.sql("select l.*, 0 documents from core_destruction l where l.id = ? for update")
                .param(id)
                .query(Destructions::destruction)
                .optional()
                .orElseThrow(() -> new StaleVersion(reference(id)));
        people.demand(DocumentPermissions.KEEP, list.department());
        if (list.version() != version || list.confirmed() != null) {
            throw new StaleVersion(reference(id));
        }
        if (list.listedBy().equals(people.current().id())) {
            throw new RuleBroken("document.destruction.ownList");
        }
        return list;
    }

    private void decide(Destruction list, boolean confirmed, String reason) {
        database.sql("update core_destruction set decided_by = ?, decided_at = ?, confirmed = ?, reason = ?,"
                        + " version = version + 1 where id = ?")
                .params(people.current().id().value(), DocumentRows.utc(clock.instant()), confirmed, reason, list.id())
                .update();
    }

    private DepartmentId demanded(ListQuery query) {
        var department =
                new DepartmentId(query.filter("department").map(Long::parseLong).orElseThrow());
        people.demand(DocumentPermissions.KEEP, department);
        return department;
    }

    private static Destruction destruction(ResultSet row, int number) throws SQLException {
        Long decidedBy = row.getObject("decided_by", Long.class);
        LocalDateTime decidedAt = row.getObject("decided_at", LocalDateTime.class);
        return new Destruction(
                row.getLong("id"),
                row.getString("title"),
                new DepartmentId(row.getLong("department_id")),
                new PersonId(row.getLong("listed_by")),
                Objects.requireNonNull(row.getObject("listed_at", LocalDateTime.class))
                        .toInstant(ZoneOffset.UTC),
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(ZoneOffset.UTC),
                row.getObject("confirmed", Boolean.class),
                row.getString("reason"),
                row.getInt("documents"),
                row.getInt("version"));
    }

    static SubjectRef reference(long id) {
        return new SubjectRef("core", "destruction", Long.toString(id));
    }

    /**
     * A list of documents to be destroyed.
     *
     * @param decidedBy null while nobody has decided
     * @param decidedAt null while nobody has decided
     * @param confirmed null while nobody has decided
     * @param reason why it was not confirmed
     * @param documents how many are on it
     */
    public record Destruction(
            long id,
            String title,
            DepartmentId department,
            PersonId listedBy,
            Instant listedAt,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Boolean confirmed,
            String reason,
            int documents,
            int version) {}
}
