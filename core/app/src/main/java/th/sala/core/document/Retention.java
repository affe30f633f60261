package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.document.DocumentId;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;

/**
 * How long documents are kept and how they are destroyed: whoever lists what is due is never the one who confirms it.
 * Held documents and evidence are never due. Of what is destroyed only the files go; what is said of it stays.
 */
@Service
@Needs(DocumentPermissions.KEEP)
@Transactional
public class Retention {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1000;

    /** The last day a document is kept; null while nobody has said that its matter ended, and for good. */
    static final String LAST_DAY = """
            case k.kept_from
                when 'ADDED' then date_add(date(d.added_at), interval k.kept_years year)
                when 'CLOSED' then date_add(d.closed_on, interval k.kept_years year)
                else date_add(makedate(d.fiscal_year - 543, 1) + interval 9 month - interval 1 day,
                    interval k.kept_years year) end""";

    private static final String DUE = " from core_document d join core_document_kind k on k.id = d.kind_id"
            + " where d.department_id = :department and d.confidentiality in (:levels) and d.destroyed_at is null and k.kept_years is not null"
            + " and " + LAST_DAY + " < :today"
            + " and not exists (select 1 from core_hold_document h join core_hold o on o.id = h.hold_id"
            + " where h.document_id = d.id and o.ended_at is null)"
            + " and not exists (select 1 from core_evidence e where e.document_id = d.id)"
            + " and not exists (select 1 from core_destruction_document x join core_destruction l"
            + " on l.id = x.destruction_id where x.document_id = d.id and l.decided_at is null)";

    private final People people;
    private final DocumentRows rows;
    private final FactRows facts;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // documents, their facts, people and the audit of one act
    Retention(People people, DocumentRows rows, FactRows facts, Audit audit, JdbcClient database, Clock clock) {
        this.people = people;
        this.rows = rows;
        this.facts = facts;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** Documents of the department whose time is over, the oldest first. */
    @Transactional(readOnly = true)
    public List<Due> due(DepartmentId department, int offset, int limit) {
        people.demand(DocumentPermissions.KEEP, department);
        return database.sql("select d.id, d.title, k.name, k.name_en, " + LAST_DAY + " last_day" + DUE
                        + " order by last_day, d.id limit :limit offset :offset")
                .param("department", department.value())
                .param("today", LocalDate.now(clock))
                .param("levels", levels(department))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Due(
                        new DocumentId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** How many are due. */
    @Transactional(readOnly = true)
    public int countDue(DepartmentId department) {
        people.demand(DocumentPermissions.KEEP, department);
        return database.sql("select count(*)" + DUE)
                .param("department", department.value())
                .param("today", LocalDate.now(clock))
                .param("levels", levels(department))
                .query(Integer.class)
                .single();
    }

    /**
     * Puts documents that are due on a list that somebody else has to confirm.
     *
     * @throws RuleBroken at {@code title}, or where nothing is listed or something is not due
     */
    public long list(DepartmentId department, String title, Collection<DocumentId> listed) {
        people.demand(DocumentPermissions.KEEP, department);
        String clean = Texts.required("title", title, LONGEST_TITLE, "document.destruction.titleMissing");
        if (listed.isEmpty()) {
            throw RuleBroken.at("documents", "document.destruction.empty");
        }
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_destruction (title, department_id, listed_by, listed_at)"
                        + " values (:title, :department, :by, :at)")
                .param("title", clean)
                .param("department", department.value())
                .param("by", people.current().id().value())
                .param("at", DocumentRows.utc(clock.instant()))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        for (DocumentId document : listed) {
            int due = database.sql("insert into core_destruction_document (destruction_id, document_id)"
                            + " select :id, d.id" + DUE + " and d.id = :document")
                    .param("id", id)
                    .param("document", document.value())
                    .param("department", department.value())
                    .param("today", LocalDate.now(clock))
                    .param("levels", levels(department))
                    .update();
            if (due == 0) {
                throw RuleBroken.at("documents", "document.destruction.notDue");
            }
        }
        audit.note(reference(id), "document.destruction.listed", null, listed);
        return id;
    }

    /** The lists of a department, those to be decided first. */
    @Transactional(readOnly = true)
    public List<Destruction> lists(DepartmentId department) {
        people.demand(DocumentPermissions.KEEP, department);
        return database.sql(
                        "select l.*, (select count(*) from core_destruction_document x where x.destruction_id = l.id)"
                                + " documents from core_destruction l where l.department_id = ?"
                                + " order by l.decided_at is not null, l.listed_at desc, l.id desc limit 200")
                .param(department.value())
                .query(Retention::destruction)
                .list();
    }

    /**
     * Decides on a list; what is confirmed is destroyed: the files go, what is said of the documents stays.
     *
     * @param version the person saw
     * @param reason why it is not confirmed; may be empty where it is
     * @throws StaleVersion where somebody decided meanwhile
     * @throws RuleBroken where the person listed them, where a reason is missing, or where one is held or proves
     *     something since
     */
    public void decide(long id, int version, boolean confirmed, String reason) {
        Destruction list = hold(id);
        people.demand(DocumentPermissions.KEEP, list.department());
        if (list.version() != version || list.confirmed() != null) {
            throw new StaleVersion(reference(id));
        }
        PersonId me = people.current().id();
        if (list.listedBy().equals(me)) {
            throw new RuleBroken("document.destruction.ownList");
        }
        String why = Texts.checked("reason", reason, LONGEST_REASON);
        if (!confirmed && why.isEmpty()) {
            throw RuleBroken.at("reason", "document.destruction.reasonMissing");
        }
        if (confirmed) {
            documents(id).forEach(this::destroy);
        }
        database.sql("update core_destruction set decided_by = ?, decided_at = ?, confirmed = ?, reason = ?,"
                        + " version = version + 1 where id = ?")
                .params(me.value(), DocumentRows.utc(clock.instant()), confirmed, why, id)
                .update();
        audit.note(
                reference(id),
                confirmed ? "document.destruction.confirmed" : "document.destruction.refused",
                null,
                why);
    }

    private List<DocumentId> documents(long id) {
        return database.sql("select document_id from core_destruction_document where destruction_id = ? order by 1")
                .param(id)
                .query((row, number) -> new DocumentId(row.getLong("document_id")))
                .list();
    }

    private void destroy(DocumentId document) {
        DocumentRow row = rows.hold(document).orElseThrow();
        if (facts.isHeld(document)) {
            throw new RuleBroken("document.rule.onHold", row.title());
        }
        if (facts.isEvidence(document)) {
            throw new RuleBroken("document.rule.isEvidence", row.title());
        }
        database.sql("update core_document_version set hash = null, state = 'DESTROYED' where document_id = ?")
                .param(document.value())
                .update();
        database.sql("update core_document set destroyed_at = ?, version = version + 1 where id = ?")
                .params(DocumentRows.utc(clock.instant()), document.value())
                .update();
        audit.note(row.reference(), "document.destroyed", row, null);
    }

    /** What is classified above the keeper's clearance is not told, not even as due. */
    private List<String> levels(DepartmentId department) {
        return Arrays.stream(Confidentiality.values())
                .filter(level -> people.may(DocumentPermissions.KEEP, department, level))
                .map(Confidentiality::name)
                .toList();
    }

    private Destruction hold(long id) {
        Optional<Destruction> found = database.sql(
                        "select l.*, 0 documents from core_destruction l where l.id = ? for update")
                .param(id)
                .query(Retention::destruction)
                .optional();
        return found.orElseThrow(() -> new StaleVersion(reference(id)));
    }

    private static Destruction destruction(ResultSet row, int number) throws SQLException {
        long decidedBy = row.getLong("decided_by");
        PersonId decided = row.wasNull() ? null : new PersonId(decidedBy);
        return new Destruction(
                row.getLong("id"),
                row.getString("title"),
                new DepartmentId(row.getLong("department_id")),
                new PersonId(row.getLong("listed_by")),
                decided,
                row.getObject("confirmed", Boolean.class),
                row.getString("reason"),
                row.getInt("documents"),
                row.getInt("version"));
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "destruction", Long.toString(id));
    }

    /** A document whose time is over. */
    public record Due(DocumentId id, String title, String kind, String kindEn, LocalDate lastDay) {}

    /**
     * A list of documents to be destroyed.
     *
     * @param decidedBy null while nobody has decided
     * @param confirmed null while nobody has decided
     * @param reason why it was not confirmed
     * @param documents how many are on it
     */
    public record Destruction(
            long id,
            String title,
            DepartmentId department,
            PersonId listedBy,
            @Nullable PersonId decidedBy,
            @Nullable Boolean confirmed,
            String reason,
            int documents,
            int version) {}
}
