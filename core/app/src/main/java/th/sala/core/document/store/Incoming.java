package th.sala.core.document.store;

import java.nio.file.Path;

/** Bytes that came in and can be found by nobody yet; closing it forgets them unless they were kept. */
public interface Incoming extends AutoCloseable {
    ContentHash hash();

    /** Bytes. */
    long size();

    /** A file of this machine that holds the bytes until they are kept or forgotten. */
    Path file();

    /** Puts the bytes under their hash, in place of whatever was there: by their hash they are the same, or damaged. */
    void keep();

    @Override
    void close();
}
