package th.sala.core.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.audit.Audit;
import th.sala.api.document.DocumentId;
import th.sala.api.work.Progress;

/** Destroys the files of documents, many at a time: of those on a list, or of those that go from the trash. */
@Component
class Shredder {
    private static final int AT_ONCE = 500;

    private static final String LISTED = "from core_destruction_document x join core_document d on d.id = x.document_id"
            + " left join core_document_kind k on k.id = d.kind_id"
            + " where x.destruction_id = :list and d.destroyed_at is null";

    private static final String HELD = "exists (select 1 from core_hold_document h join core_hold o on o.id = h.hold_id"
            + " where h.document_id = d.id and o.ended_at is null)";
    private static final String PROVES = "exists (select 1 from core_evidence e where e.document_id = d.id)";
    private static final String KEPT_LONGER =
            "(k.kept_years is null or " + KeptRows.LAST_DAY + " is null or " + KeptRows.LAST_DAY + " >= :today)";

    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    Shredder(Audit audit, JdbcClient database, Clock clock) {
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lets nobody change, hold or prove something with what is on the list until the end of the transaction; what another
     * list destroyed meanwhile is left.
     */
    List<Long> hold(long list) {
        return database.sql("select d.id " + LISTED + " order by d.id for update")
                .param("list", list)
                .query(Long.class)
                .list();
    }

    /**
     * Destroys what is on the list within the caller's transaction.
     *
     * @param ids as {@link #hold} gave them in the same transaction
     * @throws RuleBroken where something speaks against one of them
     */
    void destroy(long list, List<Long> ids, LocalDate today, Progress progress) {
        demandNone(list, today, "document.rule.onHold", HELD);
        demandNone(list, today, "document.rule.isEvidence", PROVES);
        demandNone(list, today, "document.destruction.keptLonger", KEPT_LONGER);
        LocalDateTime now = DocumentRows.utc(clock.instant());
        for (int at = 0; at < ids.size(); at += AT_ONCE) {
            progress.at(at, ids.size());
            List<Long> some = ids.subList(at, Math.min(ids.size(), at + AT_ONCE));
            destroy(some, now);
            audit.noteEach(
                    some.stream()
                            .map(id -> DocumentRow.reference(new DocumentId(id)))
                            .toList(),
                    "document.destroyed",
                    Map.of("list", list));
        }
        progress.at(ids.size(), ids.size());
    }

    private void demandNone(long list, LocalDate today, String rule, String condition) {
        database.sql("select d.title " + LISTED + " and " + condition + " order by d.title limit 1")
                .param("list", list)
                .param("today", today)
                .query(String.class)
                .optional()
                .ifPresent(title -> {
                    throw new RuleBroken(rule, title);
                });
    }

    /** Takes their files within the caller's transaction, whatever speaks against it. */
    void destroy(List<Long> ids, LocalDateTime now) {
        List<String> files = database.sql(
                        "select distinct hash from core_document_version where document_id in (:ids) and hash is not null")
                .param("ids", ids)
                .query(String.class)
                .list();
        database.sql("update core_document_version set hash = null, state = 'DESTROYED' where document_id in (:ids)")
                .param("ids", ids)
                .update();
        if (!files.isEmpty()) {
            // another document may have the same file
            database.sql("delete t from core_document_text t where t.hash in (:files)"
                            + " and not exists (select 1 from core_document_version v where v.hash = t.hash)")
                    .param("files", files)
                    .update();
        }
        database.sql("update core_document set destroyed_at = :now, version = version + 1 where id in (:ids)")
                .param("now", now)
                .param("ids", ids)
                .update();
    }
}
