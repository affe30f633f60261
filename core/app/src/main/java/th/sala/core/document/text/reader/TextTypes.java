package th.sala.core.document.text.reader;

import java.util.Set;

/** Media types of files that have text. */
public final class TextTypes {
    public static final String PDF = "application/pdf";
    static final String HTML = "text/html";
    static final String RTF = "application/rtf";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    static final Set<String> OLE = Set.of(
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-outlook");
    private static final Set<String> WRITTEN =
            Set.of("application/xml", "application/json", "application/javascript", "application/sql");

    private TextTypes() {}

    /** Whether such a file can have text. */
    public static boolean haveText(String mediaType) {
        return isPlain(mediaType)
                || isOoxml(mediaType)
                || OLE.contains(mediaType)
                || Set.of(PDF, HTML, RTF).contains(mediaType);
    }

    /** Whether the bytes are the text. */
    public static boolean isPlain(String mediaType) {
        return mediaType.startsWith("text/") && !mediaType.equals(HTML) || WRITTEN.contains(mediaType);
    }

    static boolean isOoxml(String mediaType) {
        return mediaType.startsWith(OOXML);
    }
}
