package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import th.sala.api.text.ThaiText;

/** A message in the page: what happened and what to do, with the act beside it. */
public final class Note extends Div {
    private Note(Tone tone, VaadinIcon icon, Component words, Component... acts) {
        addClassNames("sala-note", "sala-" + tone.cssName());
        getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        var body = new Div(words);
        body.addClassName("sala-note-body");
        add(sign, body);
        add(acts);
    }

    /** Something is done. */
    public static Note done(String text, Component... acts) {
        return new Note(Tone.OK, VaadinIcon.CHECK, words(text), acts);
    }

    /** Something to know. */
    public static Note info(String text, Component... acts) {
        return new Note(Tone.INFO, VaadinIcon.INFO_CIRCLE_O, words(text), acts);
    }

    /** Something to look at before going on. */
    public static Note warning(String text, Component... acts) {
        return new Note(Tone.WARN, VaadinIcon.WARNING, words(text), acts);
    }

    /** Something failed; read out at once by screen readers. */
    public static Note problem(String text, Component... acts) {
        return new Note(Tone.BAD, VaadinIcon.WARNING, words(text), acts);
    }

    static Note problem(Component words) {
        return new Note(Tone.BAD, VaadinIcon.WARNING, words);
    }

    private static Span words(String text) {
        return new Span(ThaiText.keepTogether(text));
    }
}
