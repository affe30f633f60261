package th.sala.core.document;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.audit.Audit;
import th.sala.api.document.DocumentId;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;
import th.sala.core.schedule.ScheduledTask;

/**
 * Puts away for good what has been in the trash for its days: the files go, what is said of the documents stays. Never
 * what is held, proves something, waits on a list, or is of a kind whose years are not over.
 */
@Component
class NightlyTrash implements ScheduledTask {
    private static final int BATCH = 100;

    private static final String GOES = " from core_document d left join core_document_kind k on k.id = d.kind_id"
            + " where d.destroyed_at is null and d.trashed_at < :before"
            + " and (d.kind_id is null or k.kept_years is not null and " + KeptRows.LAST_DAY + " < :today)"
            + " and not exists (select 1 from core_hold_document h join core_hold o on o.id = h.hold_id"
            + " where h.document_id = d.id and o.ended_at is null)"
            + " and not exists (select 1 from core_evidence e where e.document_id = d.id)"
            + " and not exists (select 1 from core_destruction_document x join core_destruction l"
            + " on l.id = x.destruction_id where x.document_id = d.id and l.decided_at is null)";

    private final DocumentRows rows;
    private final Shredder shredder;
    private final DocumentCare care;
    private final Audit audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // documents, their days and the audit of one act
    NightlyTrash(
            DocumentRows rows,
            Shredder shredder,
            DocumentCare care,
            Audit audit,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.shredder = shredder;
        this.care = care;
        this.audit = audit;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "documents-trash";
    }

    @Override
    public Schedule when() {
        return Schedules.daily(ThaiDates.ZONE, care.check().time());
    }

    @Override
    public void run(Progress progress) {
        LocalDate today = LocalDate.now(clock);
        long gone = 0;
        long before;
        do {
            before = gone;
            for (long id : due(today)) {
                progress.at(gone, 0);
                gone += Boolean.TRUE.equals(transaction.execute(status -> putAway(new DocumentId(id), today))) ? 1 : 0;
            }
        } while (gone > before);
    }

    private boolean putAway(DocumentId document, LocalDate today) {
        DocumentRow row = rows.hold(document).orElseThrow();
        // once more, now that nobody changes it
        boolean goes = goes(document, today);
        if (goes) {
            shredder.destroy(List.of(document.value()), DocumentRows.utc(clock.instant()));
            audit.note(row.reference(), "document.emptied", row, null);
        }
        return goes;
    }

    private List<Long> due(LocalDate today) {
        return database.sql("select d.id" + GOES + " order by d.trashed_at, d.id limit " + BATCH)
                .param("before", before(today))
                .param("today", today)
                .query(Long.class)
                .list();
    }

    private boolean goes(DocumentId document, LocalDate today) {
        return database.sql("select exists (select 1" + GOES + " and d.id = :document)")
                .param("before", before(today))
                .param("today", today)
                .param("document", document.value())
                .query(Boolean.class)
                .single();
    }

    /** The day something was thrown away does not count. */
    private LocalDateTime before(LocalDate today) {
        return DocumentRows.utc(
                today.minusDays(care.trash()).atStartOfDay(ThaiDates.ZONE).toInstant());
    }
}
