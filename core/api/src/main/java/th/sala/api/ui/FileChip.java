package th.sala.api.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What kind of file something is, at a glance; the name beside it says it in words. */
@StyleSheet("context://themes/sala/documents.css?v=1")
public final class FileChip extends Span {
    private static final long serialVersionUID = 1L;

    private static final List<Look> LOOKS = List.of(
            new Look("PDF", "red", "application/pdf"),
            new Look("DOC", "blue", "application/msword", "wordprocessingml", "opendocument.text", "application/rtf"),
            new Look("XLS", "green", "ms-excel", "spreadsheetml", "opendocument.spreadsheet", "text/csv"),
            new Look("PPT", "amber", "ms-powerpoint", "presentationml", "opendocument.presentation"),
            new Look("IMG", "grey", "image/"),
            new Look("ZIP", "grey", "application/zip", "application/x-7z", "application/x-rar", "application/gzip"),
            new Look("TXT", "grey", "text/"));

    private static final Look OTHER = new Look("FILE", "grey");

    /** @param mediaType by what is in the file */
    public FileChip(String mediaType) {
        Look look = look(mediaType);
        setText(look.word);
        addClassNames("sala-file-chip", "sala-file-" + look.tone);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The word on the chip, for lists that render without components. */
    public static String word(String mediaType) {
        return look(mediaType).word;
    }

    private static Look look(String mediaType) {
        return LOOKS.stream()
                .filter(l -> l.types.stream().anyMatch(mediaType::contains))
                .findFirst()
                .orElse(OTHER);
    }

    private record Look(String word, String tone, List<String> types) {
        Look(String word, String tone, String... types) {
            this(word, tone, List.of(types));
        }
    }
}
