package th.sala.core.document.text;

import org.jspecify.annotations.Nullable;
import th.sala.core.document.text.reader.Unreadable;

/**
 * How far the reading of a file is.
 *
 * @param reason why it could not be read, null where it could or where it waits
 * @param cut the file has more text than is kept
 */
public record TextState(Kind kind, @Nullable Unreadable reason, boolean cut) {
    /** What there is of the text. */
    public enum Kind {
        /** It will be read. */
        WAITING,
        /** It is there. */
        READ,
        /** The file has none, as where it was scanned. */
        EMPTY,
        /** It could not be read, and is not tried again. */
        BROKEN,
        /** The file is not opened for its text. */
        TOO_LARGE
    }
}
