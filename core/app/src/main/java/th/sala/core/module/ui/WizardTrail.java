package th.sala.core.module.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Where in the installation the administrator stands. */
class WizardTrail extends OrderedList {
    private static final long serialVersionUID = 1L;

    private static final List<String> STEPS = List.of("package", "checks", "rehearsal", "confirm");

    WizardTrail() {
        addClassName("sala-trail");
        at(0);
    }

    /** @param now from 0; as many as there are steps where all is done */
    final void at(int now) {
        removeAll();
        for (int i = 0; i < STEPS.size(); i++) {
            String state = i < now ? "done" : i == now ? "now" : "ahead";
            var point = new Span();
            point.addClassName("sala-trail-point");
            if (i < now) {
                var check = VaadinIcon.CHECK.create();
                check.getElement().setAttribute("aria-hidden", "true");
                point.add(check);
            } else {
                point.setText(String.valueOf(i + 1));
            }
            var word = new Span(getTranslation("modules.wizard." + STEPS.get(i)));
            word.addClassName("sala-trail-word");
            var spoken = new Span(getTranslation("modules.wizard.state." + state));
            spoken.addClassName("sala-hidden");
            var item = new ListItem(point, word, spoken);
            item.addClassName("sala-trail-" + state);
            if (i == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
