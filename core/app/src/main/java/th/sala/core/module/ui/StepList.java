package th.sala.core.module.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.util.List;
import th.sala.core.module.Operation;

/** The steps of an act with their states in words and how long each took. */
class StepList extends OrderedList {
    private static final long serialVersionUID = 1L;

    StepList(List<Operation.Step> steps) {
        addClassName("sala-steps-done");
        show(steps);
    }

    void show(List<Operation.Step> steps) {
        removeAll();
        steps.forEach(s -> add(item(s)));
    }

    private ListItem item(Operation.Step step) {
        Duration took = step.took();
        String state = step.failed() ? "failed" : took == null ? "now" : "done";
        Icon icon = icon(state).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var time = new Span(took == null ? getTranslation("modules.step.now") : ModuleWords.seconds(took));
        time.addClassName("sala-muted");
        var item = new ListItem(icon, new Span(getTranslation(step.key())), time);
        if (step.failed()) {
            var word = new Span(getTranslation("modules.step.failed"));
            word.addClassName("sala-hidden");
            item.add(word);
        }
        item.addClassName("sala-step-" + state);
        return item;
    }

    private static VaadinIcon icon(String state) {
        return switch (state) {
            case "failed" -> VaadinIcon.CLOSE_SMALL;
            case "now" -> VaadinIcon.HOURGLASS;
            default -> VaadinIcon.CHECK;
        };
    }
}
