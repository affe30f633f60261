package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Screen;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVersion;

/** A page of one kind, which its address names. */
abstract class RouteScreen extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient RouteKeeping keeping;
    private final transient RouteChoices choices;
    private final transient People people;

    RouteScreen(RouteKeeping keeping, RouteChoices choices, People people) {
        this.keeping = keeping;
        this.choices = choices;
        this.people = people;
    }

    /** Shows the kind; called anew after each change. */
    abstract void show(RouteKind kind, RouteWords words, BeforeEnterEvent event);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("kind").orElse("");
        keeping.find(code)
                .ifPresentOrElse(
                        kind -> show(kind, words(kind), event), () -> event.rerouteToError(NotFoundException.class));
    }

    final RouteWords words(RouteKind kind) {
        return new RouteWords(kind, choices, people);
    }

    /** Changing and trying out is for who looks after the routes of the whole agency. */
    final void demandChange() {
        if (!keeping.mayChange()) {
            throw new NotAllowed(ApprovalPermissions.KEEP);
        }
    }

    /** Heading and way back of a page below the one of the kind. */
    final void head(RouteKind kind, String title) {
        clearCrumbs();
        crumb(text("people.administration"), "admin/routes");
        crumb(text("route.title"), "admin/routes");
        crumb(RouteWords.title(kind), RouteView.address(kind.code()));
        crumb(title, null);
        heading(title);
        context(RouteWords.title(kind));
    }

    /** Begins a page that tries a version out: the one its address names, else the draft, else the one in force. */
    final Select<RouteVersion> trial(RouteKind kind, BeforeEnterEvent event, String title) {
        demandChange();
        head(kind, title);
        Select<RouteVersion> version = RouteCompareView.select(
                kind,
                text("route.version"),
                asked(kind, event, "version").or(kind::draft).orElse(kind.inForce()));
        version.setWidthFull();
        return version;
    }

    /** Fields, the one verb below them, and what comes of it. */
    final void trial(Div fields, Button verb, Div result) {
        fields.addClassName("sala-form");
        result.addClassName("sala-stack");
        result.getElement().setAttribute("aria-live", "polite");
        var act = new Div(verb);
        act.addClassName("sala-row");
        content(fields, act, result);
    }

    static H2 section(String title) {
        var heading = new H2(ThaiText.keepTogether(title));
        heading.addClassName("sala-section");
        return heading;
    }

    /** Everything a page can show of a kind: the route in force, the draft, then the versions. */
    static List<RouteVersion> all(RouteKind kind) {
        return Stream.of(kind.draft().stream(), Stream.of(kind.inForce()), kind.versions().stream())
                .flatMap(versions -> versions)
                .distinct()
                .toList();
    }

    /** The version a query parameter names. */
    static Optional<RouteVersion> asked(RouteKind kind, BeforeEnterEvent event, String parameter) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(parameter)
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> kind.version(Long.parseLong(id)));
    }
}
