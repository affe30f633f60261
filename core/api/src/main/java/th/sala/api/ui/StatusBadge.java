package th.sala.api.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** A state in a word, with an icon and a tone. */
public final class StatusBadge extends Span {
    public StatusBadge(Tone tone, String word) {
        this(tone, word, null);
    }

    /** @param icon in place of the tone's own */
    public StatusBadge(Tone tone, String word, @Nullable VaadinIcon icon) {
        addClassNames("sala-badge", "sala-" + tone.cssName());
        Icon sign = (icon == null ? ownIcon(tone) : icon).create();
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(word));
    }

    static VaadinIcon ownIcon(Tone tone) {
        return switch (tone) {
            case OUTLINE -> VaadinIcon.PENCIL;
            case NEUTRAL -> VaadinIcon.CIRCLE_THIN;
            case WAITING -> VaadinIcon.CLOCK;
            case INFO -> VaadinIcon.EYE;
            case OK -> VaadinIcon.CHECK;
            case WARN -> VaadinIcon.ARROW_BACKWARD;
            case BAD -> VaadinIcon.CLOSE_SMALL;
        };
    }
}
