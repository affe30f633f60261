package th.sala.core.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Addresses of static files that change with the content, so that browsers may keep what they have for good. */
final class ResourceUrls {
    /** Name of the parameter that carries the digest. */
    static final String VERSION = "v";

    private static final int DIGITS = 12;

    private ResourceUrls() {}

    /** A theme need not have every sheet. */
    static boolean exists(String path) {
        return ResourceUrls.class.getResource("/META-INF/resources/" + path) != null;
    }

    /** The address of a file under {@code META-INF/resources}, with a digest of its content. */
    static String of(String path) {
        try (InputStream content = ResourceUrls.class.getResourceAsStream("/META-INF/resources/" + path)) {
            if (content == null) {
                throw new IllegalArgumentException("No static file " + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return path + "?" + VERSION + "=" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a version parameter was made here; others may stand for changing content. */
    static boolean isDigest(@org.jspecify.annotations.Nullable String version) {
        return version != null && version.matches("[0-9a-f]{" + DIGITS + "}");
    }
}
