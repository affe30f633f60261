package th.sala.api.document;

import java.io.InputStream;

/**
 * A file that somebody sent and nobody can open yet.
 *
 * @param name as it was sent; says nothing of what is in it
 * @param mediaType by what is in it
 * @param size bytes
 * @param bytes from the beginning, as the check reads them; the portal closes it
 */
public record FileToCheck(String name, String mediaType, long size, InputStream bytes) {}
