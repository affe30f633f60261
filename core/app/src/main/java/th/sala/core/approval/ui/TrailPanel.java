package th.sala.core.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.approval.Act;
import th.sala.core.approval.RequestDetail;
import th.sala.core.approval.RequestDetail.Place;
import th.sala.core.approval.RequestDetail.Stage;
import th.sala.core.approval.Seat;
import th.sala.core.approval.rule.Course.Stand;

/** The way of a request: who put it up, what was decided at each step, who is asked now and what is still to come. */
final class TrailPanel extends Composite<OrderedList> {
    private static final long serialVersionUID = 1L;

    private final transient RequestDetail shown;
    private final transient ActLines acts;

    TrailPanel(RequestDetail shown, ActLines acts) {
        this.shown = shown;
        this.acts = acts;
    }

    @Override
    protected OrderedList initContent() {
        var trail = new OrderedList();
        trail.addClassName("sala-trail");
        shown.acts().stream()
                .filter(act -> act.what() == Act.What.SUBMITTED
                        && act.round() == shown.request().round())
                .forEach(act -> trail.add(
                        point("done", VaadinIcon.CHECK.create(), text("approval.submittedBy"), acts.of(act))));
        shown.stages().forEach(stage -> trail.add(stage(stage)));
        shown.acts().stream()
                .filter(act -> act.round() == shown.request().round())
                .forEach(act -> after(act).ifPresent(trail::add));
        return trail;
    }

    /** What happened to the whole request beside its steps. */
    private Optional<ListItem> after(Act act) {
        return switch (act.what()) {
            case WITHDRAWN ->
                Optional.of(point("over", VaadinIcon.CLOSE.create(), text("approval.withdrawn"), acts.of(act)));
            case REOPENED ->
                Optional.of(point("moved", VaadinIcon.ROTATE_LEFT.create(), text("approval.reopened"), acts.of(act)));
            default -> Optional.empty();
        };
    }

    private ListItem stage(Stage stage) {
        boolean open = stage.is(Stand.OPEN);
        boolean over = stage.is(Stand.REFUSED) || stage.is(Stand.RETURNED);
        boolean ahead = stage.is(Stand.AHEAD)
                || stage.places().stream().allMatch(place -> place.at().stand() == Stand.LEFT_OUT);
        Component mark = open || ahead
                ? new Span(Integer.toString(stage.step()))
                : (over ? VaadinIcon.CLOSE : VaadinIcon.CHECK).create();
        String state = open ? "now" : over ? "over" : ahead ? "ahead" : "done";
        if (stage.places().size() == 1) {
            Place place = stage.places().getFirst();
            return point(state, mark, ApprovalWords.desk(place.at().desk()), decided(place));
        }
        var together = new Div();
        together.addClassName("sala-trail-together");
        stage.places().forEach(place -> together.add(beside(place)));
        return point(state, mark, text("approval.atOnce", stage.places().size()), together);
    }

    private Component beside(Place place) {
        var name = new Div(
                new Span(ThaiText.keepWords(ApprovalWords.desk(place.at().desk()))));
        badge(place).ifPresent(name::add);
        name.addClassName("sala-trail-name");
        var beside = new Div(name, decided(place));
        beside.addClassName("sala-trail-beside");
        beside.addClassName("sala-trail-" + place.at().stand().name().toLowerCase(java.util.Locale.ROOT));
        return beside;
    }

    private Optional<StatusBadge> badge(Place place) {
        return switch (place.at().stand()) {
            case AGREED, CARRIED, SKIPPED ->
                Optional.of(new StatusBadge(
                        Tone.OK,
                        ApprovalWords.atStep(
                                "approval.stand.AGREED",
                                shown.course().isLast(place.at().desk().key()))));
            case OPEN -> Optional.of(new StatusBadge(Tone.WAITING, text("approval.stand.OPEN")));
            case REFUSED ->
                Optional.of(new StatusBadge(
                        Tone.BAD,
                        ApprovalWords.atStep(
                                "approval.stand.REFUSED",
                                shown.course().isLast(place.at().desk().key()))));
            case RETURNED -> Optional.of(new StatusBadge(Tone.WARN, text("approval.stand.RETURNED")));
            case AHEAD, LEFT_OUT -> Optional.empty();
        };
    }

    private Component decided(Place place) {
        var said = new Div();
        if (place.at().stand() == Stand.AHEAD) {
            said.add(ActLines.faint(text("approval.stand.AHEAD")));
        }
        shown.acts().stream()
                .filter(act -> act.round() == shown.request().round()
                        && place.at().desk().key().equals(act.desk()))
                .forEach(act -> said.add(acts.of(act)));
        if (place.at().stand() == Stand.OPEN) {
            said.add(ActLines.faint(text(
                    "approval.waitsFor",
                    place.asked().isEmpty() ? text("approval.keepers") : String.join(", ", place.asked()))));
            if (place.cause() != Seat.Cause.ROUTE) {
                said.add(ActLines.faint(text("approval.cause." + place.cause())));
            }
            if (place.due() != null) {
                said.add(ApprovalWords.badge(java.util.Objects.requireNonNull(ApprovalWords.due(place.due()))));
            }
        }
        return said;
    }

    static ListItem point(String state, Component mark, String name, Component said) {
        var at = new Span(mark);
        at.addClassName("sala-trail-mark");
        at.getElement().setAttribute("aria-hidden", "true");
        var words = new Div(ThaiText.keepWords(name));
        words.addClassName("sala-trail-step");
        var item = new ListItem(at, words, said);
        item.addClassName("sala-trail-" + state);
        if (state.equals("now")) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static String text(String key, Object... arguments) {
        return ApprovalWords.text(key, arguments);
    }
}
