package th.sala.core.module.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import th.sala.api.text.ThaiText;

/** A heading over lines of an icon, words and a small word below. */
class Lines extends Div {
    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();

    Lines(String heading) {
        addClassName("sala-lines");
        add(new H3(ThaiText.keepTogether(heading)), list);
    }

    /** @param tone {@code ok}, {@code warn}, {@code bad} or {@code quiet} */
    void line(VaadinIcon icon, String tone, String words, String below) {
        var sign = icon.create();
        sign.addClassName("sala-tone-" + tone);
        sign.getElement().setAttribute("aria-hidden", "true");
        var text = new Div(new Span(ThaiText.keepTogether(words)));
        if (!below.isBlank()) {
            var small = new Span(below);
            small.addClassName("sala-lines-below");
            text.add(small);
        }
        list.add(new ListItem(sign, text));
    }
}
