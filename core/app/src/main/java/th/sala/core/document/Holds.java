package th.sala.core.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;

/** Orders by which documents must not be destroyed: a court's, an audit's. While one stands, nobody throws them away. */
@Service
@Needs(DocumentPermissions.KEEP)
@Transactional
public class Holds {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1000;

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

    /** All orders, those that stand first. */
    @Transactional(readOnly = true)
    public List<Hold> all() {
        return database.sql("select h.*, (select count(*) from core_hold_document d where d.hold_id = h.id) documents"
                        + " from core_hold h order by h.ended_at is not null, h.begun_at desc, h.id desc limit 500")
                .query((row, number) -> new Hold(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("reason"),
                        Objects.requireNonNull(moment(row.getObject("begun_at", LocalDateTime.class))),
                        moment(row.getObject("ended_at", LocalDateTime.class)),
                        row.getInt("documents"),
                        row.getInt("version")))
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
        held.forEach(document -> put(id, document));
        audit.note(reference(id), "document.hold.begun", null, clean);
        return id;
    }

    /** Holds one more document by an order that stands. */
    public void add(long id, DocumentId document) {
        demandStanding(id);
        put(id, document);
    }

    private void put(long id, DocumentId document) {
        DocumentRow row = sight.readable(document);
        people.demand(DocumentPermissions.KEEP, row.department());
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
     */
    public void end(long id, int version) {
        int ended = database.sql("update core_hold set ended_by = ?, ended_at = ?, version = version + 1"
                        + " where id = ? and version = ? and ended_at is null")
                .params(people.current().id().value(), DocumentRows.utc(clock.instant()), id, version)
                .update();
        if (ended == 0) {
            throw new StaleVersion(reference(id));
        }
        audit.note(reference(id), "document.hold.ended", null, null);
    }

    private void demandStanding(long id) {
        boolean stands = database.sql("select exists (select 1 from core_hold where id = ? and ended_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
        if (!stands) {
            throw new StaleVersion(reference(id));
        }
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "hold", Long.toString(id));
    }

    /**
     * An order.
     *
     * @param endedAt null while it stands
     * @param documents how many are held by it
     */
    public record Hold(
            long id,
            String title,
            String reason,
            Instant begunAt,
            @Nullable Instant endedAt,
            int documents,
            int version) {}
}
