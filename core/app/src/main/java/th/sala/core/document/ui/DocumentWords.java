package th.sala.core.document.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.Confidentiality;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Choice;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Tone;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.FiledRow;
import th.sala.core.document.Leaving;

/** What several pages of documents say alike. */
public final class DocumentWords {
    private DocumentWords() {}

    public static String level(Confidentiality level) {
        return text("ui.confidentiality." + level.name());
    }

    public static List<Choice> levels() {
        return Arrays.stream(Confidentiality.values())
                .map(l -> new Choice(l.name(), level(l)))
                .toList();
    }

    public static String kind(DocumentKind kind) {
        return english() ? kind.nameEn() : kind.name();
    }

    public static boolean english() {
        return UI.getCurrent().getLocale().getLanguage().equals("en");
    }

    /** Only what is classified stands out. */
    public static RowColumn.@Nullable State state(Confidentiality level) {
        return level == Confidentiality.NORMAL ? null : new RowColumn.State(Tone.BAD, level(level));
    }

    public static Tone tone(DocumentVersion.State state) {
        return switch (state) {
            case READY -> Tone.OK;
            case HELD -> Tone.WARN;
            case REFUSED, DESTROYED -> Tone.BAD;
        };
    }

    /** When a document goes from the trash for good, or what keeps it there. */
    static String leaving(FiledRow row) {
        Leaving leaving = row.leaving();
        if (leaving == null) {
            return "";
        }
        LocalDate on = leaving.on();
        String day = on == null ? "" : ThaiDates.brief(on, UI.getCurrent().getLocale());
        return leaving.kept() == Leaving.Kept.NO ? day : text("document.trash.kept." + leaving.kept(), day);
    }

    public static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
