package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Links;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Table;
import th.sala.api.ui.Tone;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.RouteChange;
import th.sala.core.approval.route.RouteChange.Place;
import th.sala.core.approval.route.RouteChange.What;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVersion;

/** In which way one version of a route differs from another, in words. */
@Route("admin/routes/:kind/compare")
@RolesAllowed(ApprovalPermissions.KEEP)
class RouteCompareView extends RouteScreen {
    private static final long serialVersionUID = 1L;

    RouteCompareView(RouteKeeping keeping, RouteChoices choices, People people) {
        super(keeping, choices, people);
    }

    static String address(RouteKind kind, RouteVersion from, RouteVersion to) {
        return RouteView.address(kind.code()) + "/compare?from=" + from.id() + "&to=" + to.id();
    }

    @Override
    void show(RouteKind kind, RouteWords words, BeforeEnterEvent event) {
        RouteVersion from = asked(kind, event, "from").orElse(kind.inForce());
        RouteVersion to = asked(kind, event, "to").or(kind::draft).orElse(kind.inForce());
        head(kind, text("route.compare"));
        below(choice(kind, from, to));
        List<RouteChange> changes = RouteChange.between(from.route(), to.route());
        content(
                changes.isEmpty()
                        ? new EmptyState(text("route.compare.same"), text("route.compare.sameHint"))
                        : table(changes, words));
    }

    private Div choice(RouteKind kind, RouteVersion from, RouteVersion to) {
        Select<RouteVersion> first = select(kind, text("route.compare.from"), from);
        Select<RouteVersion> second = select(kind, text("route.compare.to"), to);
        first.addValueChangeListener(e -> Links.go(address(kind, e.getValue(), to)));
        second.addValueChangeListener(e -> Links.go(address(kind, from, e.getValue())));
        var row = new Div(first, second);
        row.addClassName("sala-row");
        return row;
    }

    static Select<RouteVersion> select(RouteKind kind, String label, RouteVersion chosen) {
        var select = new Select<RouteVersion>();
        select.setLabel(label);
        select.setItems(all(kind));
        select.setItemLabelGenerator(version -> version.id() == kind.inForce().id()
                ? RouteWords.text("route.version.inForce", RouteWords.version(version))
                : RouteWords.version(version));
        select.setValue(chosen);
        select.setWidth("16rem");
        return select;
    }

    private Table table(List<RouteChange> changes, RouteWords words) {
        var table = new Table(
                text("route.compare"),
                text("route.desk"),
                text("route.change"),
                text("route.change.before"),
                text("route.change.after"));
        for (RouteChange change : changes) {
            Place place = change.after() == null ? change.before() : change.after();
            table.row(
                    words(place == null ? "" : RouteWords.name(place.desk())),
                    new StatusBadge(tone(change.what()), text("route.change." + change.what())),
                    words(said(change.what(), change.before(), words)),
                    words(said(change.what(), change.after(), words)));
        }
        return table;
    }

    private static Span words(String text) {
        return new Span(ThaiText.keepTogether(text));
    }

    private static Tone tone(What what) {
        return switch (what) {
            case ADDED -> Tone.OK;
            case REMOVED -> Tone.BAD;
            default -> Tone.INFO;
        };
    }

    private String said(What what, @Nullable Place place, RouteWords words) {
        if (place == null) {
            return text("route.change.nothing");
        }
        return switch (what) {
            case ADDED, REMOVED -> text("route.change.at", place.number(), words.who(place.desk()));
            case ORDER -> text("route.step.number", place.number());
            case BESIDE -> text("route.change.beside", beside(place));
            case CONDITION -> words.conditions(place.step());
            case NAME -> place.desk().name() + " / " + place.desk().nameEn();
            case APPROVERS, NEED -> words.who(place.desk());
            case DAYS -> RouteWords.days(place.desk());
            case DEMANDS ->
                place.desk().demands().isEmpty() ? text("route.change.none") : RouteWords.demands(place.desk());
            case GROUND -> words.ground(place.desk());
        };
    }

    private static String beside(Place place) {
        return place.step().desks().stream()
                .filter(desk -> !desk.key().equals(place.desk().key()))
                .map(RouteWords::name)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "),
                        names -> names.isEmpty() ? RouteWords.text("route.change.nobody") : names));
    }
}
