package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import th.sala.api.text.ThaiText;

/** What stands where nothing is: what will appear here and the act that brings it. */
public final class EmptyState extends Div {
    /**
     * @param title what is not there
     * @param hint what will appear, or what to do; may be empty
     * @param acts at most two
     */
    public EmptyState(String title, String hint, Component... acts) {
        addClassName("sala-empty");
        add(new H2(ThaiText.keepTogether(title)));
        if (!hint.isBlank()) {
            add(new Paragraph(ThaiText.keepTogether(hint)));
        }
        if (acts.length > 0) {
            var row = new Div(acts);
            row.addClassName("sala-row");
            add(row);
        }
    }

    /** The same with the drawing of the hall above, for whole pages. */
    public EmptyState illustrated() {
        var drawing = new Div();
        drawing.addClassName("sala-hall");
        drawing.getElement().setAttribute("aria-hidden", "true");
        addComponentAsFirst(drawing);
        return this;
    }
}
