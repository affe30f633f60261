package th.sala.core.people.ui.directory;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.ThaiDates;
import th.sala.core.people.directory.Colleague;

/** What several pages of the directory say and show alike. */
final class DirectoryWords {
    private DirectoryWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** Until when the colleague is away and who stands in; null where the colleague is there. */
    static @Nullable String away(Colleague colleague, Locale language) {
        if (colleague.awayUntil() == null) {
            return null;
        }
        String until = ThaiDates.brief(colleague.awayUntil(), language);
        return colleague.standIns().isEmpty()
                ? text("directory.awayUntil", until)
                : text("directory.awayWith", until, colleague.standIns());
    }
}
