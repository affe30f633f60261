package th.sala.api.document;

import java.io.InputStream;

/**
 * A file as it is sent.
 *
 * @param name as the sender calls it; path parts and characters that are not seen are taken out
 * @param bytes read once and to the end; the caller closes it
 */
public record SentFile(String name, InputStream bytes) {}
