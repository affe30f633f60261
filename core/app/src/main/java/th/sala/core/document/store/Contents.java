package th.sala.core.document.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.work.Progress;

/**
 * Keeps the store and the database in step: a row is written in the transaction that refers to it, after the bytes are
 * safe; bytes nobody refers to are given up later. Whoever puts bytes in place or takes them away holds their row.
 */
@Component
public class Contents {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    /** For so long what nobody refers to is left alone: it may be about to be referred to. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int BATCH = 500;

    private static final String REFERRED = "(exists (select 1 from core_document_version v where v.hash = c.hash)"
            + " or exists (select 1 from core_issued_paper p where p.hash = c.hash))";

    private final ContentStore store;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Contents(ContentStore store, JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Puts what came in under its hash, to be referred to by a row of the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Incoming incoming, String mediaType) {
        // holds the row, also where it is there already; rolled back, the bytes stay for the sweep
        database.sql("insert into core_content (hash, size, media_type, kept_at, checked_at)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update state = 'WHOLE'")
                .params(incoming.hash().hex(), incoming.size(), mediaType, now(), now())
                .update();
        incoming.keep();
    }

    /** Bytes that still go in; empty where the store cannot tell. */
    public OptionalLong free() {
        return store.free();
    }

    /** Opens bytes that are referred to. */
    public SeekableByteChannel open(ContentHash hash) {
        return store.open(hash);
    }

    /**
     * Compares what the database knows with what the store has: every file whose bytes were not compared with its hash
     * since then, and everything that is there and known to nobody. What nobody refers to for a day is given up.
     *
     * @param since compares what was last compared before that moment
     */
    public Found check(Instant since, Progress progress) {
        var tally = new Tally();
        check(since, Instant.MAX, tally, progress);
        return tally.found();
    }

    /** As {@link #check(Instant, Progress)}, begins to compare nothing more after a moment, and counts as it goes. */
    boolean check(Instant since, Instant until, Tally tally, Progress progress) {
        tally.forgotten += sweep(progress);
        tally.forgotten += forgetUnknown(progress);
        tally.forgotten += store.forgetIncoming(clock.instant().minus(GRACE));
        return compare(since, until, tally, progress);
    }

    private int sweep(Progress progress) {
        int swept = 0;
        List<String> due = unreferenced();
        while (!due.isEmpty()) {
            for (String hash : due) {
                swept += giveUp(new ContentHash(hash)) ? 1 : 0;
            }
            progress.at(swept, 0);
            due = unreferenced();
        }
        return swept;
    }

    private List<String> unreferenced() {
        return database.sql("select c.hash from core_content c where c.kept_at < ? and not " + REFERRED + " limit ?")
                .params(at(clock.instant().minus(GRACE)), BATCH)
                .query(String.class)
                .list();
    }

    private boolean giveUp(ContentHash hash) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            database.sql("select hash from core_content where hash = ? for update")
                    .param(hash.hex())
                    .query(String.class)
                    .optional();
            int gone = database.sql("delete c from core_content c where c.hash = ? and not " + REFERRED)
                    .param(hash.hex())
                    .update();
            if (gone > 0) {
                // before the row is gone for others: a killed portal leaves a row without a file, swept the next time
                store.remove(hash);
            }
            return gone > 0;
        }));
    }

    /** Files without a row: what a transaction that was rolled back, or a killed portal, left behind. */
    private int forgetUnknown(Progress progress) {
        Instant old = clock.instant().minus(GRACE);
        List<ContentHash> asked = new ArrayList<>();
        int[] forgotten = {0};
        store.each(kept -> {
            if (kept.since().isBefore(old)) {
                asked.add(kept.hash());
            }
            if (asked.size() == BATCH) {
                forgotten[0] += forgetUnknown(asked);
                progress.at(forgotten[0], 0);
            }
        });
        return forgotten[0] + (asked.isEmpty() ? 0 : forgetUnknown(asked));
    }

    private int forgetUnknown(List<ContentHash> asked) {
        List<String> known = database.sql("select hash from core_content where hash in (:hashes)")
                .param("hashes", asked.stream().map(ContentHash::hex).toList())
                .query(String.class)
                .list();
        List<ContentHash> unknown =
                asked.stream().filter(h -> !known.contains(h.hex())).toList();
        asked.clear();
        unknown.forEach(hash -> transaction.executeWithoutResult(status -> {
            // a row of one's own for a moment, so that nobody puts the same bytes in place meanwhile
            int mine = database.sql("insert ignore into core_content (hash, size, media_type, kept_at, checked_at)"
                            + " values (?, 0, '', ?, ?)")
                    .params(hash.hex(), now(), now())
                    .update();
            if (mine > 0) {
                store.remove(hash);
                database.sql("delete from core_content where hash = ?")
                        .param(hash.hex())
                        .update();
            }
        }));
        return unknown.size();
    }

    /** Whether all that was due was compared. */
    private boolean compare(Instant since, Instant until, Tally tally, Progress progress) {
        long all = database.sql("select count(*) from core_content where checked_at < ?")
                .param(at(since))
                .query(Long.class)
                .single();
        List<String> due = due(since);
        while (!due.isEmpty()) {
            for (String hash : due) {
                if (!clock.instant().isBefore(until)) {
                    return false;
                }
                compare(new ContentHash(hash), tally);
                progress.at(tally.compared, Math.max(all, tally.compared));
            }
            due = due(since);
        }
        return true;
    }

    private void compare(ContentHash hash, Tally tally) {
        State state = state(hash);
        if (state == State.WHOLE) {
            noted(hash, state);
        } else {
            state = Objects.requireNonNull(transaction.execute(status -> comparedAgain(hash)));
        }
        tally.add(hash, state);
    }

    /** Nobody puts the bytes in place anew between this look and what is noted of it. */
    private State comparedAgain(ContentHash hash) {
        database.sql("select hash from core_content where hash = ? for update")
                .param(hash.hex())
                .query(String.class)
                .optional();
        State state = state(hash);
        noted(hash, state);
        return state;
    }

    private void noted(ContentHash hash, State state) {
        database.sql("update core_content set state = ?, checked_at = ? where hash = ?")
                .params(state.name(), now(), hash.hex())
                .update();
    }

    private List<String> due(Instant since) {
        return database.sql("select hash from core_content where checked_at < ? order by checked_at limit ?")
                .params(at(since), BATCH)
                .query(String.class)
                .list();
    }

    private State state(ContentHash hash) {
        try (SeekableByteChannel bytes = store.open(hash)) {
            MessageDigest digest = FolderStore.sha256();
            ByteBuffer piece = ByteBuffer.allocate(1 << 18);
            while (bytes.read(piece) >= 0) {
                digest.update(piece.flip());
                piece.clear();
            }
            return ContentHash.of(digest.digest()).equals(hash) ? State.WHOLE : State.DAMAGED;
        } catch (ContentMissing gone) {
            return State.MISSING;
        } catch (ContentUnreadable | IOException unreadable) {
            LOG.warn("File {} cannot be read: {}", hash, unreadable.getMessage());
            return State.DAMAGED;
        }
    }

    private LocalDateTime now() {
        return at(clock.instant());
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** What the last comparison said. */
    enum State {
        WHOLE,
        MISSING,
        DAMAGED
    }

    /** What a check finds, as it goes. */
    static final class Tally {
        private final Set<ContentHash> missing = new HashSet<>();
        private final Set<ContentHash> damaged = new HashSet<>();
        private long compared;
        private int forgotten;

        private void add(ContentHash hash, State state) {
            compared++;
            if (state == State.MISSING) {
                missing.add(hash);
            } else if (state == State.DAMAGED) {
                damaged.add(hash);
            }
        }

        Found found() {
            return new Found(compared, Set.copyOf(missing), Set.copyOf(damaged), forgotten);
        }
    }

    /**
     * What a check found.
     *
     * @param compared files whose bytes were compared with their hash
     * @param forgotten files given up, for nobody referred to them
     */
    public record Found(long compared, Set<ContentHash> missing, Set<ContentHash> damaged, int forgotten) {}
}
