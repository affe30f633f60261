package th.sala.core.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.sala.core.PortalTest;
import th.sala.core.document.text.reader.TextTypes;
import th.sala.core.document.text.reader.Unreadable;

/** The queue of files that are to be read. */
@Transactional
@RecordApplicationEvents
class DocumentTextsTest extends PortalTest {
    private static final String HASH = "a".repeat(64);

    @Autowired
    private DocumentTexts texts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TextLimits limits;

    /** What other tests left to be read comes first otherwise. */
    @BeforeEach
    void nothing_else_waits() {
        database.sql("delete from core_document_text where state = 'WAITING'").update();
    }

    @Test
    void a_file_is_taken_by_one_reader_alone() {
        awaited(HASH, TextTypes.PDF, 10);
        awaited("b".repeat(64), TextTypes.PDF, 10);
        assertThat(texts.take(1)).hasSize(1);
        assertThat(texts.take(5)).hasSize(1);
        assertThat(texts.take(5)).isEmpty();
    }

    @Test
    void what_a_killed_portal_took_comes_back() {
        awaited(HASH, TextTypes.PDF, 10);
        texts.take(1);
        pass();
        assertThat(texts.take(1)).singleElement().returns(2, DocumentTexts.Due::tries);
    }

    @Test
    void what_portals_were_killed_over_three_times_is_given_up() {
        awaited(HASH, TextTypes.PDF, 10);
        for (int i = 0; i < 3; i++) {
            assertThat(texts.take(1)).hasSize(1);
            pass();
        }
        assertThat(texts.take(1)).isEmpty();
        assertThat(texts.state(HASH)).hasValue(new TextState(TextState.Kind.BROKEN, Unreadable.ENDED, false));
    }

    @Test
    void what_was_read_is_kept_and_told() {
        awaited(HASH, TextTypes.PDF, 10);
        texts.read(texts.take(1).getFirst(), "หน้าหนึ่ง\fหน้าสอง", true);
        assertThat(texts.text(HASH)).hasValue("หน้าหนึ่ง\fหน้าสอง");
        assertThat(texts.state(HASH)).hasValue(new TextState(TextState.Kind.READ, null, true));
        assertThat(events.stream(TextRead.class)).containsExactly(new TextRead(HASH));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void a_text_that_cannot_be_told_is_not_kept_either_but_read_again() {
        content(HASH, TextTypes.PDF, 10);
        // of tomorrow, so that the portal beside the test does not read it
        database.sql("insert into core_document_text (hash, media_type, state, next_try)"
                        + " values (?, ?, 'WAITING', utc_timestamp(6) + interval 1 day)")
                .params(HASH, TextTypes.PDF)
                .update();
        try {
            var mute = new DocumentTexts(
                    database,
                    transactions,
                    event -> {
                        throw new IllegalStateException("The search is away");
                    },
                    limits,
                    Clock.systemUTC());
            var file = new DocumentTexts.Due(HASH, TextTypes.PDF, 1);
            assertThatThrownBy(() -> mute.read(file, "หน้าหนึ่ง", false)).isInstanceOf(IllegalStateException.class);
            assertThat(texts.state(HASH)).map(TextState::kind).hasValue(TextState.Kind.WAITING);
        } finally {
            database.sql("delete from core_document_text where hash = ?")
                    .param(HASH)
                    .update();
            database.sql("delete from core_content where hash = ?").param(HASH).update();
        }
    }

    @Test
    void a_text_of_white_space_is_none() {
        awaited(HASH, TextTypes.PDF, 10);
        texts.read(texts.take(1).getFirst(), " \f \n", false);
        assertThat(texts.text(HASH)).isEmpty();
        assertThat(texts.state(HASH)).hasValue(new TextState(TextState.Kind.EMPTY, null, false));
    }

    @Test
    void a_file_that_fails_is_tried_three_times_ever_later() {
        awaited(HASH, TextTypes.PDF, 10);
        for (int tries = 1; tries < 3; tries++) {
            texts.failed(texts.take(1).getFirst(), Unreadable.TIME);
            assertThat(texts.state(HASH)).hasValue(new TextState(TextState.Kind.WAITING, Unreadable.TIME, false));
            assertThat(texts.take(1)).isEmpty();
            assertThat(events.stream(TextRead.class)).isEmpty();
            pass();
        }
        texts.failed(texts.take(1).getFirst(), Unreadable.TIME);
        assertThat(texts.state(HASH)).hasValue(new TextState(TextState.Kind.BROKEN, Unreadable.TIME, false));
        assertThat(events.stream(TextRead.class)).hasSize(1);
        pass();
        assertThat(texts.take(1)).isEmpty();
    }

    @Test
    void a_locked_file_is_not_tried_again() {
        awaited(HASH, TextTypes.PDF, 10);
        texts.failed(texts.take(1).getFirst(), Unreadable.LOCKED);
        assertThat(texts.state(HASH)).hasValue(new TextState(TextState.Kind.BROKEN, Unreadable.LOCKED, false));
    }

    @Test
    void a_file_that_was_not_tried_has_not_lost_a_try() {
        awaited(HASH, TextTypes.PDF, 10);
        texts.giveBack(texts.take(1).getFirst(), Duration.ZERO);
        assertThat(texts.take(1)).singleElement().returns(1, DocumentTexts.Due::tries);
    }

    @Test
    void a_picture_is_not_read_and_a_giant_is_not_opened() {
        awaited(HASH, "image/png", 10);
        awaited("b".repeat(64), TextTypes.PDF, 1L << 40);
        awaited("c".repeat(64), "text/plain", 1L << 40);
        assertThat(texts.state(HASH)).isEmpty();
        assertThat(texts.state("b".repeat(64))).map(TextState::kind).hasValue(TextState.Kind.TOO_LARGE);
        assertThat(texts.take(5)).extracting(DocumentTexts.Due::mediaType).isEqualTo(List.of("text/plain"));
    }

    private void awaited(String hash, String mediaType, long size) {
        content(hash, mediaType, size);
        texts.await(hash, mediaType, size);
        texts.await(hash, mediaType, size);
    }

    private void content(String hash, String mediaType, long size) {
        database.sql("insert into core_content (hash, size, media_type, kept_at, checked_at)"
                        + " values (?, ?, ?, utc_timestamp(6), utc_timestamp(6))")
                .params(hash, size, mediaType)
                .update();
    }

    /** A day goes by. */
    private void pass() {
        database.sql("update core_document_text set next_try = next_try - interval 1 day")
                .update();
    }
}
