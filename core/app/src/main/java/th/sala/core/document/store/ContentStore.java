package th.sala.core.document.store;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps bytes under their hash. The folder of the home is one; a store elsewhere, such as S3, would be another. What it
 * holds means nothing without the rows of the database: {@link Contents} keeps the two in step.
 */
public interface ContentStore {
    /**
     * Takes bytes in, whole and safe on the disk, but not yet to be found under their hash.
     *
     * @param most bytes at most
     * @throws th.sala.api.RuleBroken where there are more, or where the store is full or away
     */
    Incoming receive(InputStream from, long most);

    /**
     * Opens what is kept, to be read from any place; the caller closes it.
     *
     * @throws ContentMissing where it is not there
     * @throws ContentUnreadable where it is there and cannot be opened
     * @throws th.sala.api.RuleBroken where the store is away
     */
    SeekableByteChannel open(ContentHash hash);

    boolean holds(ContentHash hash);

    /** Gives bytes up; nothing happens where they are not there. */
    void remove(ContentHash hash);

    /** Tells everything that is kept, in no order. */
    void each(Consumer<Kept> told);

    /** Bytes that still go in; empty where that cannot be told. */
    OptionalLong free();

    /** Gives up what came in before that moment and was never kept: a portal that was killed leaves it behind. */
    int forgetIncoming(Instant before);

    /** Something the store holds, with when it came. */
    record Kept(ContentHash hash, long size, Instant since) {}
}
