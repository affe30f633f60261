package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** What a small dialog says and asks, spaced from its buttons. */
@StyleSheet("context://themes/sala/keeping.css?v=1")
final class AskBody extends Div {
    private static final long serialVersionUID = 1L;

    AskBody(Component... parts) {
        super(parts);
        addClassName("sala-ask");
    }
}
