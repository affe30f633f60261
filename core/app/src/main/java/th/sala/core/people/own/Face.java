package th.sala.core.people.own;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import th.sala.api.people.PersonId;

/** What a person is known by at a glance: the portrait, or the first letter of the name where there is none. */
public final class Face {
    /** Vowels written before their consonant: the first letter of เจ้าหน้าที่ is จ. */
    private static final Pattern LEADING = Pattern.compile("^[^\\p{L}]*[เแโใไ]?");

    private Face() {}

    public static HtmlComponent of(PersonId id, String name, boolean picture) {
        HtmlComponent face = picture
                ? new Image(
                        "people/" + id.value() + "/picture",
                        UI.getCurrent().getTranslation("directory.pictureOf", name))
                : initial(name);
        face.addClassName("sala-avatar");
        return face;
    }

    private static Span initial(String name) {
        String letters = LEADING.matcher(name).replaceFirst("");
        var initial = new Span(letters.isEmpty() ? "" : letters.substring(0, letters.offsetByCodePoints(0, 1)));
        initial.getElement().setAttribute("aria-hidden", "true");
        return initial;
    }
}
