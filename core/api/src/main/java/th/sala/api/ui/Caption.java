package th.sala.api.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import th.sala.api.text.ThaiText;

/** What a table is, above it. */
@Tag("caption")
final class Caption extends HtmlContainer {
    Caption(String text) {
        setText(ThaiText.keepTogether(text));
    }
}
