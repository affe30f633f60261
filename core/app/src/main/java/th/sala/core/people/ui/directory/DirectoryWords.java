package th.sala.core.people.ui.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import th.sala.api.people.PersonId;

/** What several pages of the directory say and show alike. */
final class DirectoryWords {
    /** Vowels written before their consonant: the first letter of เจ้าหน้าที่ is จ. */
    private static final Pattern LEADING = Pattern.compile("^[^\\p{L}]*[เแโใไ]?");

    private DirectoryWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** The portrait, or the first letter of the name where there is none. */
    static Component face(PersonId id, String name, boolean picture) {
        if (picture) {
            var image = new Image("people/" + id.value() + "/picture", text("directory.pictureOf", name));
            image.addClassName("sala-portrait");
            return image;
        }
        String letters = LEADING.matcher(name).replaceFirst("");
        var initial = new Span(letters.isEmpty() ? "" : letters.substring(0, letters.offsetByCodePoints(0, 1)));
        initial.addClassNames("sala-avatar", "sala-portrait");
        initial.getElement().setAttribute("aria-hidden", "true");
        return initial;
    }
}
