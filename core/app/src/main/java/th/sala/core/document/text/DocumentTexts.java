package th.sala.core.document.text;

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
import th.sala.core.document.text.reader.TextTypes;
import th.sala.core.document.text.reader.Unreadable;

/** The texts of files, by their hash, and the queue of those that are still to be read. Asks for no right. */
@Component
public class DocumentTexts {
    /** Between two pages of a text. */
    public static final String PAGE = "\f";

    /** Before the second and before the third try. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final TextLimits limits;
    private final Clock clock;

    DocumentTexts(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            TextLimits limits,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    /** Puts a file into the queue, in the transaction that refers to it; nothing happens where it is there or has no text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String hash, String mediaType, long size) {
        if (!TextTypes.haveText(mediaType)) {
            return;
        }
        boolean opened = size <= limits.largest().toBytes() || TextTypes.isPlain(mediaType);
        database.sql("insert ignore into core_document_text (hash, media_type, state, next_try) values (?, ?, ?, ?)")
                .params(hash, mediaType, (opened ? TextState.Kind.WAITING : TextState.Kind.TOO_LARGE).name(), now())
                .update();
        events.publishEvent(new TextAwaited());
    }

    /** How far the reading is; empty where such a file has no text at all. */
    @Transactional(readOnly = true)
    public Optional<TextState> state(String hash) {
        return database.sql("select state, reason, cut from core_document_text where hash = ?")
                .param(hash)
                .query((row, n) -> new TextState(
                        TextState.Kind.valueOf(row.getString("state")),
                        reason(row.getString("reason")),
                        row.getBoolean("cut")))
                .optional();
    }

    private static @Nullable Unreadable reason(@Nullable String name) {
        return name == null ? null : Unreadable.valueOf(name);
    }

    /** How many pages the text has, where all of it was read. */
    @Transactional(readOnly = true)
    public Optional<Integer> pages(String hash) {
        return database.sql(
                        "select 1 + char_length(text) - char_length(replace(text, :page, '')) from core_document_text"
                                + " where hash = :hash and state = 'READ' and not cut")
                .param("page", PAGE)
                .param("hash", hash)
                .query(Integer.class)
                .optional();
    }

    /** The text, where it was read. */
    @Transactional(readOnly = true)
    public Optional<String> text(String hash) {
        return database.sql("select text from core_document_text where hash = ? and state = 'READ'")
                .param(hash)
                .query(String.class)
                .optional();
    }

    /**
     * Takes files out of the queue for a while; nobody else gets them meanwhile, and somebody does afterwards, should this
     * portal be killed.
     */
    List<Due> take(int most) {
        giveUp();
        LocalDateTime until = at(clock.instant().plus(limits.time().multipliedBy(most + 1L)));
        List<Due> due = transaction.execute(status -> {
            List<Due> found = database.sql(
                            "select hash, media_type, tries from core_document_text where state = 'WAITING'"
                                    + " and next_try <= ? order by next_try limit ? for update skip locked")
                    .params(now(), most)
                    .query((row, n) -> new Due(row.getString(1), row.getString(2), row.getInt(3) + 1))
                    .list();
            if (!found.isEmpty()) {
                database.sql(
                                "update core_document_text set tries = tries + 1, next_try = :until where hash in (:hashes)")
                        .param("until", until)
                        .param("hashes", found.stream().map(Due::hash).toList())
                        .update();
            }
            return found;
        });
        return due == null ? List.of() : due;
    }

    /** A file over which the portal itself was lost time and again is not tried for ever. */
    private void giveUp() {
        database.sql("update core_document_text set state = 'BROKEN', reason = 'ENDED', read_at = :now"
                        + " where state = 'WAITING' and next_try <= :now and tries > :waits")
                .param("now", now())
                .param("waits", WAITS.size())
                .update();
    }

    void read(Due file, String text, boolean cut) {
        boolean empty = text.isBlank();
        done(file, empty ? TextState.Kind.EMPTY : TextState.Kind.READ, null, empty ? null : text, cut);
    }

    /** Lets it be tried again later, unless nothing else could come of it. */
    void failed(Due file, Unreadable reason) {
        if (reason.forGood() || file.tries() > WAITS.size()) {
            done(file, TextState.Kind.BROKEN, reason, null, false);
        } else {
            again(file, reason, clock.instant().plus(WAITS.get(file.tries() - 1)));
        }
    }

    private void again(Due file, Unreadable reason, Instant when) {
        database.sql("update core_document_text set next_try = ?, reason = ? where hash = ?")
                .params(at(when), reason.name(), file.hash())
                .update();
    }

    /** Gives a file back that was not tried. */
    void giveBack(Due file, Duration wait) {
        database.sql("update core_document_text set tries = tries - 1, next_try = ? where hash = ? and tries > 0")
                .params(at(clock.instant().plus(wait)), file.hash())
                .update();
    }

    private void done(Due file, TextState.Kind state, @Nullable Unreadable reason, @Nullable String text, boolean cut) {
        transaction.executeWithoutResult(status -> {
            write(file, state, reason, text, cut);
            events.publishEvent(new TextRead(file.hash()));
        });
    }

    private void write(
            Due file, TextState.Kind state, @Nullable Unreadable reason, @Nullable String text, boolean cut) {
        database.sql("update core_document_text set state = :state, reason = :reason, text = :text, cut = :cut,"
                        + " read_at = :now where hash = :hash")
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("text", text)
                .param("cut", cut)
                .param("now", now())
                .param("hash", file.hash())
                .update();
    }

    private LocalDateTime now() {
        return at(clock.instant());
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /**
     * A file that was taken out of the queue.
     *
     * @param tries this one included
     */
    record Due(String hash, String mediaType, int tries) {}
}
