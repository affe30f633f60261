package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import th.sala.api.text.ThaiText;

/** The key facts of a record in one line, each a label over its value; two columns on a phone. */
@Tag(Tag.DL)
public final class Facts extends HtmlContainer {
    public Facts() {
        addClassName("sala-facts");
    }

    public Facts fact(String label, String value) {
        return fact(label, new Span(ThaiText.keepTogether(value)));
    }

    public Facts fact(String label, Component value) {
        var pair = new Div(new DescriptionList.Term(label), new DescriptionList.Description(value));
        add(pair);
        return this;
    }

    /** Stands as a block of two columns in the content of a record page instead of one line under the heading. */
    public Facts asBlock() {
        addClassName("sala-facts-block");
        return this;
    }
}
