package th.sala.api.document;

/**
 * What a check says of a file.
 *
 * @param reason in Thai, up to 500 characters: why the file is refused, shown on the document's page, or why it cannot be
 *     told now, written to the log; empty where it is clean
 * @param reasonEn in English
 */
public record FileVerdict(Kind kind, String reason, String reasonEn) {
    private static final int LONGEST = 500;

    public FileVerdict {
        if (kind == Kind.REFUSED && reason.isBlank()) {
            throw new IllegalArgumentException("Who refuses a file says why");
        }
        reason = cut(reason);
        reasonEn = cut(reasonEn.isBlank() ? reason : reasonEn);
    }

    /** The three words there are. */
    public enum Kind {
        /** It may be opened. */
        CLEAN,
        /** Nobody may open it. */
        REFUSED,
        /** The check is asked again later. */
        LATER
    }

    /** Nothing is wrong with it. */
    public static FileVerdict clean() {
        return new FileVerdict(Kind.CLEAN, "", "");
    }

    /** Nobody shall open it, and why. */
    public static FileVerdict refused(String reason, String reasonEn) {
        return new FileVerdict(Kind.REFUSED, reason, reasonEn);
    }

    /** It cannot be told now, as where the scanner is away. */
    public static FileVerdict later(String why) {
        return new FileVerdict(Kind.LATER, why, why);
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }
}
