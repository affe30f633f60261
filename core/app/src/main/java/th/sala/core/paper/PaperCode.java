package th.sala.core.paper;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import th.sala.api.time.ThaiDigits;

/**
 * Names an issued paper to whoever holds it: twelve characters of Crockford's base 32, which nobody guesses (60 bits) or
 * misreads (no I, L, O, U).
 *
 * @param value without hyphens, capitals
 */
public record PaperCode(String value) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PaperCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code of a paper");
        }
    }

    static PaperCode random() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new PaperCode(code.toString());
    }

    /** Reads a code as it is typed: with or without hyphens, O for 0, I and L for 1, Thai digits; empty where it is none. */
    public static Optional<PaperCode> parse(String typed) {
        String plain = ThaiDigits.western(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new PaperCode(plain)) : Optional.empty();
    }

    /** {@code 7K3M-Q2XW-9HTR}, as it is printed. */
    public String shown() {
        return String.join(
                "-", value.substring(0, GROUP), value.substring(GROUP, 2 * GROUP), value.substring(2 * GROUP));
    }

    @Override
    public String toString() {
        return value;
    }
}
