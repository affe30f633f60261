package th.sala.core.people.ui.directory;

import com.vaadin.flow.component.UI;

/** What several pages of the directory say and show alike. */
final class DirectoryWords {
    private DirectoryWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
