package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.text.ThaiText;

/** A route as its steps in order, with desks that are asked together side by side. */
@StyleSheet("context://themes/sala/routes.css?v=1")
class RouteSteps extends OrderedList {
    private static final long serialVersionUID = 1L;

    private final transient RouteWords words;

    RouteSteps(RouteWords words, Route route, Acts acts) {
        this.words = words;
        addClassName("sala-route");
        for (int i = 0; i < route.steps().size(); i++) {
            add(step(i, route.steps().get(i), acts));
        }
    }

    /** What can be done with the steps and desks of a draft. */
    interface Acts {
        /** Nothing: a route to be read. */
        Acts NONE = new Acts() {
            @Override
            public Component ofStep(int step) {
                return new Div();
            }

            @Override
            public Component ofDesk(int step, Desk desk) {
                return new Div();
            }
        };

        /** @param step from 0 */
        Component ofStep(int step);

        Component ofDesk(int step, Desk desk);
    }

    private ListItem step(int index, Step step, Acts acts) {
        var number = new Span(Integer.toString(index + 1));
        number.addClassName("sala-route-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(RouteWords.text(
                step.desks().size() > 1 ? "route.step.together" : "route.step.number",
                index + 1,
                step.desks().size()));
        name.addClassName("sala-route-step");
        var head = new Div(name);
        head.addClassName("sala-route-head");
        if (!step.when().isEmpty()) {
            var icon = VaadinIcon.SPLIT.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            var when = new Span(icon, new Span(ThaiText.keepTogether(words.conditions(step))));
            when.addClassName("sala-route-when");
            head.add(when);
        }
        var desks = new Div();
        desks.addClassName("sala-route-desks");
        step.desks().forEach(desk -> desks.add(desk(index, desk, acts)));
        return new ListItem(number, head, desks, acts.ofStep(index));
    }

    private Div desk(int step, Desk desk, Acts acts) {
        var name = new Span(ThaiText.keepTogether(RouteWords.name(desk)));
        name.addClassName("sala-route-name");
        var box = new Div(name, line(words.who(desk)), line(RouteWords.days(desk)));
        box.addClassName("sala-route-desk");
        if (!desk.demands().isEmpty()) {
            box.add(line(RouteWords.demands(desk)));
        }
        if (!desk.ground().isEmpty()) {
            box.add(line(words.ground(desk)));
        }
        box.add(acts.ofDesk(step, desk));
        return box;
    }

    private static Span line(String text) {
        var line = new Span(ThaiText.keepTogether(text));
        line.addClassName("sala-route-line");
        return line;
    }
}
