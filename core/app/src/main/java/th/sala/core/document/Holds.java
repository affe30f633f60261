package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;

/** Orders by which documents must not be destroyed: a court's, an audit's. While one stands, nobody throws them away. */
@Service
@Needs(DocumentPermissions.KEEP)
@Transactional
public class Holds {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_OFFERED = 200;

    private static final String ORDERS =
            "select h.*, (select count(*) from core_hold_document d where d.hold_id = h.id) documents from core_hold h";

    private final People people;
    private final Sight sight;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    Holds(People people, Sight sight, Audit audit, JdbcClient database, Clock clock) {
        this.people = people;
        this.sight = sight;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The orders, those that stand first, then the newest.
     *
     * <p>Filters: {@code title} (part of it), {@code state} ({@code STANDING} or {@code ENDED}).
     */
    @Transactional(readOnly = true)
    public List<Hold> orders(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return database.sql(ORDERS + where(query, values)
                        + " order by h.ended_at is not null, h.begun_at desc, h.id desc limit :limit offset :offset")
                .params(values)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(Holds::order)
                .list();
    }

    /** How many; as {@link #orders}. */
    @Transactional(readOnly = true)
    public int countOrders(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select count(*) from core_hold h" + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String where(ListQuery query, Map<String, Object> values) {
        var where = new StringBuilder(" where true");
        query.filter("title").ifPresent(text -> {
            values.put("title", KeptRows.containing(text));
            where.append(" and h.title like :title escape '!'");
        });
        query.filter("state")
                .ifPresent(state -> where.append(
                        state.equals("STANDING") ? " and h.ended_at is null" : " and h.ended_at is not null"));
        return where.toString();
    }

    @Transactional(readOnly = true)
    public Optional<Hold> find(long id) {
        return database.sql(ORDERS + " where h.id = ?")
                .param(id)
                .query(Holds::order)
                .optional();
    }

    /** The newest orders that stand, to be chosen from. */
    @Transactional(readOnly = true)
    public List<Hold> standing() {
        return database.sql(
                        ORDERS + " where h.ended_at is null order by h.begun_at desc, h.id desc limit " + MOST_OFFERED)
                .query(Holds::order)
                .list();
    }

    /** The orders that stand by which the document is held; none where the person does not keep it. */
    @Transactional(readOnly = true)
    public List<Hold> of(DocumentId document) {
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        return database.sql(ORDERS + " join core_hold_document x on x.hold_id = h.id"
                        + " join core_document d on d.id = x.document_id"
                        + " where x.document_id = :document and h.ended_at is null and " + kept.sql()
                        + " order by h.begun_at desc, h.id desc")
                .param("document", document.value())
                .params(kept.values())
                .query(Holds::order)
                .list();
    }

    /**
     * Begins an order.
     *
     * @throws RuleBroken at {@code title} or {@code reason}
     * @throws NotAllowed where one of the documents may not be seen, or lies in a department the person keeps nothing of
     */
    public long begin(String title, String reason, Collection<DocumentId> held) {
        String clean = Texts.required("title", title, LONGEST_TITLE, "document.hold.titleMissing");
        String why = Texts.required("reason", reason, LONGEST_REASON, "document.hold.reasonMissing");
        var key = new GeneratedKeyHolder();
        database.sql("insert into core_hold (title, reason, begun_by, begun_at) values (:title, :reason, :by, :at)")
                .param("title", clean)
                .param("reason", why)
                .param("by", people.current().id().value())
                .param("at", DocumentRows.utc(clock.instant()))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        // in one order, so that two who hold the same ones do not wait for each other
        held.stream().sorted(Comparator.comparingLong(DocumentId::value)).forEach(document -> put(id, document));
        audit.note(reference(id), "document.hold.begun", null, clean);
        return id;
    }

    /**
     * Holds one more document by an order that stands.
     *
     * @throws StaleVersion where it was ended meanwhile
     * @throws RuleBroken where the document is destroyed
     * @throws NotAllowed as {@link #begin}
     */
    public void add(long id, DocumentId document) {
        demandStanding(id);
        put(id, document);
    }

    private void put(long id, DocumentId document) {
        DocumentRow row = sight.held(document);
        people.demand(DocumentPermissions.KEEP, row.department(), row.confidentiality());
        if (row.destroyedAt() != null) {
            throw new RuleBroken("document.rule.DESTROYED");
        }
        database.sql("insert ignore into core_hold_document (hold_id, document_id) values (?, ?)")
                .params(id, document.value())
                .update();
        audit.note(row.reference(), "document.held", null, id);
    }

    /**
     * Ends an order.
     *
     * @param version the person saw
     * @throws StaleVersion where somebody ended it meanwhile
     * @throws RuleBroken where it holds documents the person does not keep
     */
    public void end(long id, int version) {
        demandStanding(id);
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        int others = database.sql("select count(*) from core_hold_document x join core_document d"
                        + " on d.id = x.document_id where x.hold_id = :hold and not " + kept.sql())
                .param("hold", id)
                .params(kept.values())
                .query(Integer.class)
                .single();
        if (others > 0) {
            throw new RuleBroken("document.hold.ofOthers", others);
        }
        int ended = database.sql("update core_hold set ended_by = ?, ended_at = ?, version = version + 1"
                        + " where id = ? and version = ? and ended_at is null")
                .params(people.current().id().value(), DocumentRows.utc(clock.instant()), id, version)
                .update();
        if (ended == 0) {
            throw new StaleVersion(reference(id));
        }
        audit.note(reference(id), "document.hold.ended", null, null);
    }

    /** Until the end of the transaction nobody else ends it or adds to it. */
    private void demandStanding(long id) {
        boolean stands = database.sql("select ended_at is null from core_hold where id = ? for update")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (!stands) {
            throw new StaleVersion(reference(id));
        }
    }

    private static Hold order(ResultSet row, int number) throws SQLException {
        Long endedBy = row.getObject("ended_by", Long.class);
        return new Hold(
                row.getLong("id"),
                row.getString("title"),
                row.getString("reason"),
                new PersonId(row.getLong("begun_by")),
                Objects.requireNonNull(moment(row, "begun_at")),
                endedBy == null ? null : new PersonId(endedBy),
                moment(row, "ended_at"),
                row.getInt("documents"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "hold", Long.toString(id));
    }

    /**
     * An order.
     *
     * @param endedBy null while it stands
     * @param endedAt null while it stands
     * @param documents how many are held by it
     */
    public record Hold(
            long id,
            String title,
            String reason,
            PersonId begunBy,
            Instant begunAt,
            @Nullable PersonId endedBy,
            @Nullable Instant endedAt,
            int documents,
            int version) {}
}
