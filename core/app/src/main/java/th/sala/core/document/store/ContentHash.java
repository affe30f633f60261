package th.sala.core.document.store;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a file is known by: the SHA-256 of its bytes.
 *
 * @param hex 64 hexadecimal digits, small letters
 */
public record ContentHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + hex);
        }
    }

    static ContentHash of(byte[] digest) {
        return new ContentHash(HexFormat.of().formatHex(digest));
    }

    /** Whether a name could be one. */
    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    @Override
    public String toString() {
        return hex;
    }
}
