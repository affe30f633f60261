package th.sala.core.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.audit.Audit;
import th.sala.api.document.DocumentId;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;

/**
 * How long documents are kept: what is due is put on a list that somebody else decides on, see {@link Destructions}.
 * Held documents and evidence are never due, nor is what stands on a list that waits. What is classified above the
 * keeper's clearance is not told, not even as due.
 */
@Service
@Needs(DocumentPermissions.KEEP)
@Transactional
public class Retention {
    /** A list is decided in one piece; more stands on the next one. */
    public static final int MOST_LISTED = 5000;

    private static final int LONGEST_TITLE = 200;

    private static final String OF_KINDS = " from core_document d join core_document_kind k on k.id = d.kind_id where ";

    /** Its time is over, and nothing speaks against destroying it. */
    static final String OVER =
            "d.destroyed_at is null and k.kept_years is not null and " + KeptRows.LAST_DAY + " < :today"
                    + " and not exists (select 1 from core_hold_document h join core_hold o on o.id = h.hold_id"
                    + " where h.document_id = d.id and o.ended_at is null)"
                    + " and not exists (select 1 from core_evidence e where e.document_id = d.id)";

    private static final String UNLISTED = " and not exists (select 1 from core_destruction_document x"
            + " join core_destruction l on l.id = x.destruction_id where x.document_id = d.id and l.decided_at is null)";

    private final People people;
    private final Sight sight;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    Retention(People people, Sight sight, Audit audit, JdbcClient database, Clock clock) {
        this.people = people;
        this.sight = sight;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Documents whose time is over, the oldest first.
     *
     * <p>Filters: {@code department} (id, always set), {@code title} (part of it), {@code kind} (id). Sorts: {@code title},
     * {@code lastDay}.
     */
    @Transactional(readOnly = true)
    public List<KeptRow> due(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return KeptRows.page(database, OF_KINDS + due(query, values), values, query, "last_day");
    }

    /** How many are due; as {@link #due}. */
    @Transactional(readOnly = true)
    public int countDue(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return KeptRows.count(database, OF_KINDS + due(query, values), values);
    }

    /** How many are due in each department the person keeps; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<DepartmentId, Integer> dueByDepartment() {
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        Map<DepartmentId, Integer> due = new HashMap<>();
        database.sql("select d.department_id, count(*)" + OF_KINDS + OVER + UNLISTED + " and " + kept.sql()
                        + " group by d.department_id")
                .param("today", LocalDate.now(clock))
                .params(kept.values())
                .query((row, number) -> due.put(new DepartmentId(row.getLong(1)), row.getInt(2)))
                .list();
        return due;
    }

    /** The last day the document is kept; empty for good, while its matter has not ended, and where it may not be seen. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(DocumentId id) {
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        return database.sql("select " + KeptRows.LAST_DAY + OF_KINDS + "d.id = :id and " + kept.sql())
                .param("id", id.value())
                .params(kept.values())
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Puts all that is due and not filtered away on a list, the oldest first, up to {@link #MOST_LISTED}.
     *
     * @throws RuleBroken at {@code title}, or where nothing is due
     */
    public long list(ListQuery query, String title) {
        DepartmentId department = department(query);
        long id = begin(department, title);
        Map<String, Object> values = new HashMap<>();
        int listed = database.sql("insert into core_destruction_document (destruction_id, document_id)"
                        + " select :list, d.id" + OF_KINDS + due(query, values) + " order by " + KeptRows.LAST_DAY
                        + ", d.id limit " + MOST_LISTED)
                .params(values)
                .param("list", id)
                .update();
        if (listed == 0) {
            throw RuleBroken.at("documents", "document.destruction.empty");
        }
        return noted(id, listed);
    }

    /**
     * Puts these documents of a department on a list.
     *
     * @throws RuleBroken at {@code title}, or where nothing is listed, too much, or something that is not due
     */
    public long list(DepartmentId department, String title, Collection<DocumentId> chosen) {
        long id = begin(department, title);
        Set<Long> ids = new HashSet<>(chosen.stream().map(DocumentId::value).toList());
        if (ids.isEmpty()) {
            throw RuleBroken.at("documents", "document.destruction.empty");
        }
        if (ids.size() > MOST_LISTED) {
            throw RuleBroken.at("documents", "document.destruction.many", MOST_LISTED);
        }
        Map<String, Object> values = new HashMap<>();
        int listed = database.sql("insert into core_destruction_document (destruction_id, document_id)"
                        + " select :list, d.id" + OF_KINDS + due(department, values) + " and d.id in (:ids)")
                .params(values)
                .param("list", id)
                .param("ids", ids)
                .update();
        if (listed < ids.size()) {
            throw RuleBroken.at("documents", "document.destruction.notDue");
        }
        return noted(id, listed);
    }

    private long begin(DepartmentId department, String title) {
        demand(department);
        String clean = Texts.required("title", title, LONGEST_TITLE, "document.destruction.titleMissing");
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_destruction (title, department_id, listed_by, listed_at)"
                        + " values (:title, :department, :by, :at)")
                .param("title", clean)
                .param("department", department.value())
                .param("by", people.current().id().value())
                .param("at", DocumentRows.utc(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private long noted(long id, int listed) {
        audit.note(Destructions.reference(id), "document.destruction.listed", null, Map.of("documents", listed));
        return id;
    }

    private String due(ListQuery query, Map<String, Object> values) {
        return due(department(query), values) + KeptRows.filters(query, values);
    }

    private String due(DepartmentId department, Map<String, Object> values) {
        demand(department);
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        values.putAll(kept.values());
        values.put("department", department.value());
        values.put("today", LocalDate.now(clock));
        return "d.department_id = :department and " + OVER + UNLISTED + " and " + kept.sql();
    }

    private static DepartmentId department(ListQuery query) {
        return new DepartmentId(query.filter("department").map(Long::parseLong).orElseThrow());
    }

    /** @throws NotAllowed where the person keeps nothing of the department */
    private void demand(DepartmentId department) {
        people.demand(DocumentPermissions.KEEP, department);
    }
}
