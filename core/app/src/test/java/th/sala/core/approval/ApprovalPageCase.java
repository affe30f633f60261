package th.sala.core.approval;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** What tests of the screen of approvals look at and press. */
abstract class ApprovalPageCase extends ApprovalCase {
    static TextArea comment() {
        return _get(TextArea.class, s -> s.withLabel("ความเห็น"));
    }

    @SuppressWarnings("unchecked")
    static int rows() {
        return GridKt._size((Grid<InboxRow>) _get(Grid.class));
    }

    static String inMenu() {
        List<Span> counts = _find(Span.class, s -> s.withClasses("sala-menu-count"));
        return counts.isEmpty() ? "" : counts.getFirst().getText();
    }

    static String plain() {
        return words(shown()).replace('\u00a0', ' ').replace("\u2060", "");
    }

    static void press(String verb) {
        _click(_get(Button.class, s -> s.withText(verb)));
    }
}
