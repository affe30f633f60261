package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import th.sala.api.text.ThaiText;

/** A region of a dashboard or a side panel: a heading, what belongs beside it, and the body. Never one inside another. */
public final class Panel extends Section {
    private final Div head = new Div();
    private final Div body = new Div();

    public Panel(String title, Component... content) {
        addClassName("sala-panel");
        head.addClassName("sala-panel-head");
        head.add(new H2(ThaiText.keepTogether(title)));
        body.addClassName("sala-panel-body");
        body.add(content);
        super.add(head, body);
        setAriaLabel(title);
    }

    /** Puts parts at the right of the heading. */
    public Panel beside(Component... parts) {
        var end = new Div(parts);
        end.addClassName("sala-panel-end");
        head.add(end);
        return this;
    }

    public Panel body(Component... content) {
        body.removeAll();
        body.add(content);
        return this;
    }
}
