package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Step;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Note;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.RouteChange;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteEdits;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVacancies;
import th.sala.core.approval.route.RouteVersion;

/** The draft of a route: its steps are added, moved and removed here, each change kept at once. */
@Route("admin/routes/:kind/draft")
@RolesAllowed(ApprovalPermissions.KEEP)
class RouteDraftView extends RouteScreen implements RouteSteps.Acts {
    private static final long serialVersionUID = 1L;

    private final transient RouteKeeping keeping;
    private final transient RouteVacancies vacancies;
    private transient RouteKind kind;
    private transient RouteWords words;
    private transient RouteVersion draft;

    @SuppressWarnings("NullAway.Init") // the address says which draft it is
    RouteDraftView(RouteKeeping keeping, RouteChoices choices, RouteVacancies vacancies, People people) {
        super(keeping, choices, people);
        this.keeping = keeping;
        this.vacancies = vacancies;
    }

    static String address(String kind) {
        return RouteView.address(kind) + "/draft";
    }

    @Override
    void show(RouteKind found, RouteWords said, BeforeEnterEvent event) {
        demandChange();
        found.draft()
                .ifPresentOrElse(
                        there -> show(found, said, there), () -> event.forwardTo(RouteView.address(found.code())));
    }

    private void show(RouteKind found, RouteWords said, RouteVersion there) {
        kind = found;
        words = said;
        draft = there;
        head(kind, text("route.version.draft", draft.number()));
        actions(secondary(text("route.draft.drop"), this::askDrop), primary(text("route.switchOn"), this::askSwitchOn));
        below(facts());
        content(
                ways(),
                new RouteSteps(words, draft.route(), this),
                buttonLink(text("route.step.add"), DeskForm.inStep(kind.code(), 0)));
    }

    private Facts facts() {
        int changes = RouteChange.between(kind.inForce().route(), draft.route()).size();
        return new Facts()
                .fact(text("route.draft.changes"), text("route.draft.changed", changes))
                .fact(text("route.by"), words.by(draft))
                .fact(
                        text("route.draft.keptAt"),
                        draft.madeAt() == null ? "" : ThaiDates.dateTime(draft.madeAt(), getLocale()));
    }

    private Div ways() {
        String page = RouteView.address(kind.code());
        String asked = "?version=" + draft.id();
        var ways = new Div(
                link(text("route.compare"), RouteCompareView.address(kind, kind.inForce(), draft)),
                link(text("route.try"), page + "/try" + asked),
                link(text("route.replay"), page + "/replay" + asked));
        ways.addClassNames("sala-row", "sala-route-ways");
        return ways;
    }

    @Override
    public Component ofStep(int step) {
        Step at = draft.route().steps().get(step);
        var acts = acts();
        acts.add(
                icon(
                        VaadinIcon.ARROW_UP,
                        text("route.step.up", step + 1),
                        step > 0,
                        r -> RouteEdits.moveStep(r, step, -1)),
                icon(
                        VaadinIcon.ARROW_DOWN,
                        text("route.step.down", step + 1),
                        step < draft.route().steps().size() - 1,
                        r -> RouteEdits.moveStep(r, step, 1)));
        acts.add(link(text("route.desk.beside"), DeskForm.inStep(kind.code(), step + 1)));
        acts.add(act(text("route.when.add"), () -> askCondition(step)));
        if (step > 0 && at.when().isEmpty()) {
            acts.add(act(text("route.step.join"), () -> change(r -> RouteEdits.join(r, step))));
        }
        for (Condition condition : at.when()) {
            var remove = act(text("route.when.remove", words.condition(condition)), () -> unless(step, condition));
            acts.add(remove);
        }
        return acts;
    }

    @Override
    public Component ofDesk(int step, Desk desk) {
        String name = RouteWords.name(desk);
        var acts = acts();
        acts.add(link(text("route.desk.edit"), DeskForm.address(kind.code(), desk.key())));
        if (draft.route().steps().get(step).desks().size() > 1) {
            acts.add(
                    icon(
                            VaadinIcon.ARROW_LEFT,
                            text("route.desk.up", name),
                            true,
                            r -> RouteEdits.moveDesk(r, desk.key(), -1)),
                    icon(
                            VaadinIcon.ARROW_RIGHT,
                            text("route.desk.down", name),
                            true,
                            r -> RouteEdits.moveDesk(r, desk.key(), 1)),
                    act(text("route.desk.apart"), () -> change(r -> RouteEdits.apart(r, desk.key()))));
        }
        acts.add(icon(VaadinIcon.TRASH, text("route.desk.remove", name), true, r -> RouteEdits.remove(r, desk.key())));
        return acts;
    }

    private static Div acts() {
        var acts = new Div();
        acts.addClassNames("sala-row", "sala-route-acts");
        return acts;
    }

    private static Button act(String text, Runnable pressed) {
        var button = new Button(text, e -> pressed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Button icon(
            VaadinIcon icon, String label, boolean enabled, UnaryOperator<th.sala.api.approval.Route> edit) {
        var button = new Button(icon.create(), e -> change(edit));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.setEnabled(enabled);
        return button;
    }

    private void askCondition(int step) {
        ConditionDialog.open(kind, words, condition -> {
            List<Condition> conditions =
                    new ArrayList<>(draft.route().steps().get(step).when());
            conditions.add(condition);
            change(r -> RouteEdits.when(r, step, conditions));
        });
    }

    private void unless(int step, Condition condition) {
        change(r -> RouteEdits.when(
                r,
                step,
                r.steps().get(step).when().stream()
                        .filter(c -> !c.equals(condition))
                        .toList()));
    }

    private void change(UnaryOperator<th.sala.api.approval.Route> edit) {
        trying(() -> {
            keeping.change(kind.code(), draft.version(), edit.apply(draft.route()));
            showAgain();
        });
    }

    private void askDrop() {
        Confirm.destructive(
                text("route.draft.dropAsk", RouteWords.title(kind)),
                text("route.draft.dropConsequence"),
                text("route.draft.drop"),
                () -> trying(() -> {
                    keeping.drop(kind.code(), draft.version());
                    UI.getCurrent().navigate(RouteView.address(kind.code()));
                }));
    }

    private void askSwitchOn() {
        RouteDialogs.switchOn(RouteWords.title(kind), vacancies.of(draft.route()), (from, comment) -> {
            try {
                keeping.switchOn(kind.code(), draft.version(), from, comment);
                UI.getCurrent().navigate(RouteView.address(kind.code()));
                done(text("route.switchOn.done"));
            } catch (StaleVersion stale) {
                tellStale();
            }
        });
    }

    private void trying(Runnable act) {
        clearMessages();
        try {
            act.run();
        } catch (RuleBroken rule) {
            problem(text(rule.key(), rule.arguments().toArray()));
        } catch (StaleVersion stale) {
            tellStale();
        }
    }

    private void tellStale() {
        note(Note.warning(text("route.draft.stale"), act(text("route.draft.latest"), this::showAgain)));
    }

    private void showAgain() {
        clearMessages();
        keeping.find(kind.code())
                .ifPresent(found -> found.draft()
                        .ifPresentOrElse(
                                there -> show(found, words(found), there),
                                () -> UI.getCurrent().navigate(RouteView.address(found.code()))));
    }
}
