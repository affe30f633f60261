package th.sala.core.document.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.document.FileVerdict;
import th.sala.core.document.text.DocumentTexts;

/** The files that wait to be looked at, by their hash, and what was said of them. Asks for no right. */
@Component
public class FileChecks {
    /** Before the second try and those after it; the last one counts on. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private static final String OFFERED = "documents.check.offered";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DocumentTexts texts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // files, their documents, texts and the audit of one word
    FileChecks(
            JdbcClient database,
            PlatformTransactionManager transactions,
            DocumentTexts texts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.texts = texts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Has a file looked at, once more where it was before, in the transaction that refers to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String hash) {
        database.sql("insert into core_file_check (hash, awaited_at, next_try) values (:hash, :now, :now)"
                        + " on duplicate key update state = 'WAITING', tries = 0, awaited_at = :now, next_try = :now")
                .param("hash", hash)
                .param("now", now())
                .update();
        events.publishEvent(new CheckAwaited());
    }

    /** Somebody offers to look at files right now. */
    void noteOffered() {
        database.sql("insert into core_setting (name, value) values (:name, :now)"
                        + " on duplicate key update value = values(value)")
                .param("name", OFFERED)
                .param("now", clock.instant().toString())
                .update();
    }

    /** Whether anybody offered to look at files within that time. */
    boolean wereOffered(Duration within) {
        return database.sql("select value from core_setting where name = ?")
                .param(OFFERED)
                .query(String.class)
                .optional()
                .filter(noted -> Instant.parse(noted).plus(within).isAfter(clock.instant()))
                .isPresent();
    }

    /** Why a file was refused; empty where it was not. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(String hash) {
        return database.sql("select reason, reason_en from core_file_check where hash = ? and reason is not null")
                .param(hash)
                .query((row, number) -> new Refusal(row.getString("reason"), row.getString("reason_en")))
                .optional();
    }

    /**
     * Takes the next file for a while; nobody else gets it meanwhile, and somebody does afterwards, should this portal be
     * killed.
     */
    Optional<Due> take(Duration atMost) {
        Optional<Due> due = transaction.execute(status -> {
            Optional<Due> next = next();
            next.ifPresent(
                    file -> database.sql("update core_file_check set tries = tries + 1, next_try = ? where hash = ?")
                            .params(at(clock.instant().plus(atMost)), file.hash())
                            .update());
            return next;
        });
        return due == null ? Optional.empty() : due;
    }

    private Optional<Due> next() {
        return database.sql("select hash, tries from core_file_check"
                        + " where state = 'WAITING' and next_try <= ? order by next_try limit 1 for update skip locked")
                .param(now())
                .query((row, number) -> due(row.getString("hash"), row.getInt("tries") + 1))
                .optional();
    }

    private Due due(String hash, int tries) {
        return database.sql("select c.media_type, c.size, (select min(v.file_name) from core_document_version v"
                        + " where v.hash = c.hash and v.state = 'HELD') name from core_content c where c.hash = ?")
                .param(hash)
                .query((row, number) -> new Due(
                        hash, name(row.getString("name")), row.getString("media_type"), row.getLong("size"), tries))
                .single();
    }

    /** Nobody waits for it any more where it has none. */
    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** Lets everybody open it who may see its documents. */
    void clean(Due file) {
        transaction.executeWithoutResult(status -> {
            said(file, "CLEAN", null);
            if (settle(file, "READY", "document.version.checked", null) > 0) {
                texts.await(file.hash(), file.mediaType(), file.size());
            }
        });
    }

    /** Lets nobody open it. */
    void refused(Due file, FileVerdict verdict) {
        transaction.executeWithoutResult(status -> {
            said(file, "REFUSED", verdict);
            settle(file, "REFUSED", "document.version.refused", verdict.reason());
        });
    }

    private void said(Due file, String state, @Nullable FileVerdict verdict) {
        database.sql("update core_file_check set state = :state, reason = :reason, reason_en = :english,"
                        + " checked_at = :now where hash = :hash")
                .param("state", state)
                .param("reason", verdict == null ? null : verdict.reason())
                .param("english", verdict == null ? null : verdict.reasonEn())
                .param("now", now())
                .param("hash", file.hash())
                .update();
    }

    /** How many versions waited for it; each document is noted, and so found anew. */
    private int settle(Due file, String state, String what, @Nullable String why) {
        List<Long> documents = database.sql(
                        "select document_id from core_document_version where hash = ? and state = 'HELD' for update")
                .param(file.hash())
                .query(Long.class)
                .list();
        database.sql("update core_document_version set state = ? where hash = ? and state = 'HELD'")
                .params(state, file.hash())
                .update();
        documents.stream()
                .distinct()
                .forEach(id -> audit.note(new SubjectRef("core", "document", Long.toString(id)), what, null, why));
        return documents.size();
    }

    /** Has it looked at again, ever later. */
    void later(Due file) {
        Duration wait = WAITS.get(Math.min(file.tries(), WAITS.size()) - 1);
        database.sql("update core_file_check set next_try = ? where hash = ? and state = 'WAITING'")
                .params(at(clock.instant().plus(wait)), file.hash())
                .update();
    }

    /** Has it looked at by whoever comes; it was not tried. */
    void giveBack(Due file, Duration wait) {
        database.sql("update core_file_check set tries = tries - 1, next_try = ?"
                        + " where hash = ? and state = 'WAITING' and tries > 0")
                .params(at(clock.instant().plus(wait)), file.hash())
                .update();
    }

    private LocalDateTime now() {
        return at(clock.instant());
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /**
     * A file that was taken to be looked at.
     *
     * @param name one of those it was sent under
     * @param tries this one included
     */
    record Due(String hash, String name, String mediaType, long size, int tries) {}
}
