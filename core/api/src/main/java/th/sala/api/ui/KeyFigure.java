package th.sala.api.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import th.sala.api.text.ThaiText;

/** One large number with its words beside it. */
public final class KeyFigure extends Paragraph {
    public KeyFigure(String figure, String words) {
        addClassName("sala-key-figure");
        var number = new Span(figure);
        number.addClassName("sala-key-number");
        var text = new Span(ThaiText.keepTogether(words));
        text.addClassName("sala-key-words");
        add(number, new Span(" "), text);
    }
}
