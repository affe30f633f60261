package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.RuleBroken;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Facts;
import th.sala.api.ui.LinkButton;
import th.sala.api.ui.Note;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Table;
import th.sala.api.ui.Tone;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVersion;

/** A kind: the route requests take today, step by step, its draft and its versions. */
@Route("admin/routes/:kind")
@RolesAllowed(ApprovalPermissions.KEEP)
class RouteView extends RouteScreen {
    private static final long serialVersionUID = 1L;

    private final transient RouteKeeping keeping;

    RouteView(RouteKeeping keeping, RouteChoices choices, People people) {
        super(keeping, choices, people);
        this.keeping = keeping;
    }

    static String address(String kind) {
        return "admin/routes/" + kind;
    }

    @Override
    void show(RouteKind kind, RouteWords words, BeforeEnterEvent event) {
        show(kind, words, asked(kind, event, "version").orElse(kind.inForce()));
    }

    private void show(RouteKind kind, RouteWords words, RouteVersion shown) {
        String title = RouteWords.title(kind);
        clearCrumbs();
        crumb(text("people.administration"), "admin/routes");
        crumb(text("route.title"), "admin/routes");
        crumb(title, null);
        heading(title);
        context(RouteWords.module(kind));
        actions(acts(kind));
        below(new Facts()
                .fact(text("route.inForce"), RouteWords.version(kind.inForce()))
                .fact(text("route.since"), RouteWords.since(kind.inForce()))
                .fact(text("route.by"), words.by(kind.inForce())));
        content();
        kind.draft().ifPresent(draft -> addContent(draft(kind, words, draft)));
        boolean inForce = shown.id() == kind.inForce().id();
        addContent(
                section(inForce ? text("route.inForce") : text("route.shown", RouteWords.version(shown))),
                new RouteSteps(words, shown.route(), RouteSteps.Acts.NONE));
        if (!kind.versions().isEmpty()) {
            addContent(section(text("route.versions")), versions(kind, words));
        }
    }

    private Component[] acts(RouteKind kind) {
        if (!keeping.mayChange()) {
            return new Component[0];
        }
        List<Component> acts = new ArrayList<>(List.of(
                buttonLink(text("route.try"), address(kind.code()) + "/try"),
                buttonLink(text("route.replay"), address(kind.code()) + "/replay")));
        acts.add(
                kind.draft().isPresent()
                        ? primaryLink(text("route.draft.edit"), RouteDraftView.address(kind.code()))
                        : primary(text("route.draft.begin"), () -> begin(kind)));
        return acts.toArray(Component[]::new);
    }

    private void begin(RouteKind kind) {
        keeping.begin(kind.code());
        UI.getCurrent().navigate(RouteDraftView.address(kind.code()));
    }

    private Note draft(RouteKind kind, RouteWords words, RouteVersion draft) {
        String when = draft.madeAt() == null ? "" : ThaiDates.dateTime(draft.madeAt(), getLocale());
        return Note.info(
                text("route.draft.note", words.by(draft), when),
                link(text("route.compare"), RouteCompareView.address(kind, kind.inForce(), draft)));
    }

    private Table versions(RouteKind kind, RouteWords words) {
        var table = new Table(
                text("route.versions"),
                text("route.version"),
                text("route.since"),
                text("route.state"),
                text("route.by"),
                text("route.comment"),
                "");
        for (RouteVersion version : kind.versions()) {
            table.row(
                    link(RouteWords.version(version), address(kind.code()) + "?version=" + version.id()),
                    new Span(RouteWords.since(version)),
                    state(kind, version),
                    new Span(words.by(version)),
                    new Span(ThaiText.keepTogether(version.comment())),
                    acts(kind, version));
        }
        return table;
    }

    private static StatusBadge state(RouteKind kind, RouteVersion version) {
        if (version.id() == kind.inForce().id()) {
            return new StatusBadge(Tone.OK, RouteWords.text("route.state.inForce"));
        }
        return coming(version)
                ? new StatusBadge(Tone.INFO, RouteWords.text("route.state.coming"))
                : new StatusBadge(Tone.NEUTRAL, RouteWords.text("route.state.over"));
    }

    private static boolean coming(RouteVersion version) {
        return version.from() != null && version.from().isAfter(LocalDate.now(ThaiDates.ZONE));
    }

    private Component acts(RouteKind kind, RouteVersion version) {
        var acts = new Div();
        acts.addClassName("sala-row");
        if (version.id() != kind.inForce().id()) {
            acts.add(link(text("route.compare"), RouteCompareView.address(kind, kind.inForce(), version)));
        }
        if (coming(version) && keeping.mayChange()) {
            acts.add(new LinkButton(text("route.takeBack"), () -> askTakeBack(kind, version)));
        }
        return acts;
    }

    private void askTakeBack(RouteKind kind, RouteVersion version) {
        Confirm.ask(
                text("route.takeBack.ask", RouteWords.version(version)),
                text("route.takeBack.consequence"),
                text("route.takeBack"),
                () -> {
                    try {
                        keeping.takeBack(kind.code(), version.id());
                        UI.getCurrent().navigate(RouteDraftView.address(kind.code()));
                    } catch (RuleBroken rule) {
                        problem(text(rule.key(), rule.arguments().toArray()));
                    }
                });
    }
}
