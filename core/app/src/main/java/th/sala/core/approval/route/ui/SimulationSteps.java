package th.sala.core.approval.route.ui;

import static th.sala.core.approval.route.ui.RouteWords.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import th.sala.api.approval.Desk;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.approval.Seat;
import th.sala.core.approval.Seating;
import th.sala.core.approval.route.Simulation;

/** The way a request would go: at each desk the people, who is away, who stands in, and why a desk is passed by. */
@StyleSheet("context://themes/sala/routes.css?v=1")
class SimulationSteps extends OrderedList {
    private static final long serialVersionUID = 1L;

    private final transient RouteWords words;

    SimulationSteps(RouteWords words, Simulation way) {
        this.words = words;
        addClassName("sala-route");
        way.stops().forEach(stop -> add(step(stop)));
    }

    private ListItem step(Simulation.Stop stop) {
        var number = new Span(Integer.toString(stop.number()));
        number.addClassName("sala-route-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(text(
                stop.places().size() > 1 ? "route.step.together" : "route.step.number",
                stop.number(),
                stop.places().size()));
        name.addClassName("sala-route-step");
        var head = new Div(name);
        head.addClassName("sala-route-head");
        boolean leftOut = stop.places().stream().allMatch(place -> place.fate() == Simulation.Fate.LEFT_OUT);
        if (leftOut) {
            head.add(line(
                    stop.unmet().isEmpty()
                            ? text("route.sim.notReached")
                            : text(
                                    "route.sim.leftOut",
                                    stop.unmet().stream().map(words::condition).collect(Collectors.joining(", ")))));
        }
        var desks = new Div();
        desks.addClassName("sala-route-desks");
        stop.places().forEach(place -> desks.add(desk(place)));
        var item = new ListItem(number, head, desks);
        item.setClassName("sala-route-over", leftOut);
        return item;
    }

    private Div desk(Simulation.Place place) {
        Desk desk = place.desk();
        var name = new Span(ThaiText.keepTogether(RouteWords.name(desk)));
        name.addClassName("sala-route-name");
        var box = new Div(name);
        box.addClassName("sala-route-desk");
        switch (place.fate()) {
            case SAME_PERSON -> box.add(new StatusBadge(Tone.NEUTRAL, text("route.sim.samePerson")));
            case TOO_FEW -> box.add(new StatusBadge(Tone.BAD, text("route.sim.tooFew")));
            case ASKED, LEFT_OUT -> {}
        }
        if (place.fate() == Simulation.Fate.LEFT_OUT) {
            box.add(line(words.who(desk)));
            return box;
        }
        if (desk.need() != Desk.Need.ONE || place.posts().size() > 1) {
            box.add(line(words.who(desk)));
        }
        place.posts().forEach(post -> post(box, post));
        if (place.due() != null) {
            box.add(line(text("route.sim.due", desk.days(), ThaiDates.full(place.due(), RouteWords.language()))));
        } else if (place.fate() == Simulation.Fate.ASKED) {
            box.add(line(RouteWords.days(desk)));
        }
        return box;
    }

    private void post(Div box, Simulation.Post post) {
        if (post.cause() != Seat.Cause.ROUTE) {
            box.add(new StatusBadge(
                    Tone.WARN,
                    text(
                            post.cause() == Seat.Cause.VACANT ? "route.sim.vacant" : "route.sim.own",
                            words.office(post.office()))));
        }
        if (post.office().equals(Seating.KEEPERS)) {
            box.add(line(text("route.office.keepers")));
        } else if (post.people().isEmpty()) {
            box.add(line(text("route.sim.nobody")));
        }
        post.people().forEach(sitter -> {
            box.add(person(sitter, false));
            sitter.standIns().forEach(standIn -> box.add(person(standIn, true)));
        });
    }

    private static Div person(Simulation.Sitter sitter, boolean standsIn) {
        var name = new Span(standsIn ? text("route.sim.standIn", sitter.name()) : sitter.name());
        name.addClassName("sala-route-person");
        var line = new Div(name);
        line.addClassName("sala-row");
        if (!sitter.wording().isEmpty()) {
            line.add(line(sitter.wording()));
        }
        if (sitter.awayUntil() != null) {
            line.add(new StatusBadge(
                    Tone.WARN, text("route.sim.away", ThaiDates.brief(sitter.awayUntil(), RouteWords.language()))));
        }
        return line;
    }

    private static Span line(String text) {
        var line = new Span(ThaiText.keepTogether(text));
        line.addClassName("sala-route-line");
        return line;
    }
}
