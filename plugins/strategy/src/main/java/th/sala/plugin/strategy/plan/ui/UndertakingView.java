package th.sala.plugin.strategy.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.ui.DocumentsPanel;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Note;
import th.sala.api.ui.PercentBar;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.PlanYears;
import th.sala.plugin.strategy.plan.ResultDraft;
import th.sala.plugin.strategy.plan.UndertakingDetail;
import th.sala.plugin.strategy.plan.UndertakingService;
import th.sala.plugin.strategy.ui.PlanWords;
import th.sala.plugin.strategy.ui.QuarterChoice;

/** One undertaking: its place in the plan and what was reported by the chosen quarter. */
@Route("strategy/undertakings/:id([0-9]+)")
@RolesAllowed(StrategyPermissions.READ)
class UndertakingView extends Screen implements BeforeEnterObserver {
    private final UndertakingService undertakings;
    private final PlanYears years;
    private final People people;
    private final QuarterChoice choice;

    UndertakingView(UndertakingService undertakings, PlanYears years, People people) {
        this.undertakings = undertakings;
        this.years = years;
        this.people = people;
        this.choice = new QuarterChoice(years, text("strategy.year"), text("strategy.quarter"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = undertakings.find(RecordAddress.id(event));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var asked = QuarterChoice.asked(event.getLocation().getQueryParameters(), years);
        show(found.get(), new Quarter(found.get().year(), asked.number()));
        choice.adopt(event.getLocation());
    }

    private void show(UndertakingDetail undertaking, Quarter quarter) {
        var values = undertaking.values();
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(
                text("strategy.undertakings.heading", PlanWords.year(quarter.year())),
                QuarterChoice.address("strategy/undertakings", quarter));
        crumb(values.code(), null);
        heading(values.name());
        actions(acts(undertaking, quarter));
        below(facts(undertaking, quarter));
        content(plan(undertaking));
        addContent(results(undertaking, quarter).toArray(Component[]::new));
        addContent(new DocumentsPanel(
                        Records.subject("undertaking", undertaking.id()),
                        values.department(),
                        StrategyPermissions.DOCUMENTS)
                .required("strategy.approved", "strategy.documents.approved"));
    }

    private Component[] acts(UndertakingDetail undertaking, Quarter quarter) {
        var acts = new ArrayList<Component>();
        acts.add(choice.controls().getFirst());
        if (people.may(StrategyPermissions.EDIT, undertaking.values().department())) {
            var path = "strategy/undertakings/" + undertaking.id();
            acts.add(buttonLink(text("strategy.change.ask"), "strategy/changes/new?undertaking=" + undertaking.id()));
            acts.add(buttonLink(text("strategy.edit"), QuarterChoice.address(path + "/edit", quarter)));
            acts.add(primaryLink(text("strategy.result.enter"), path + "/results/" + quarter.number()));
        }
        return acts.toArray(Component[]::new);
    }

    private Facts facts(UndertakingDetail undertaking, Quarter quarter) {
        var values = undertaking.values();
        var result = undertaking.result(quarter.number()).map(UndertakingDetail.Reported::values);
        var percent = result.map(r -> r.twelveMonths().percent()).orElse(null);
        return new Facts()
                .fact(text("strategy.undertaking.kind"), PlanWords.kind(values.kind()))
                .fact(
                        text("strategy.undertaking.department"),
                        PlanWords.department(people, values.department(), values.departmentAssumed()))
                .fact(
                        text("strategy.undertaking.band"),
                        PlanWords.standing(
                                result.map(ResultDraft::band).orElse(null), result.isPresent(), quarter.number()))
                .fact(
                        text("strategy.undertaking.progress"),
                        percent == null
                                ? new com.vaadin.flow.component.html.Span(Figures.unknown())
                                : new PercentBar(
                                        percent, PlanWords.colours(result.get().band()), getLocale()));
    }

    private Component plan(UndertakingDetail undertaking) {
        var values = undertaking.values();
        var activity = undertaking.activity();
        var place = PlanWords.activity(activity);
        var block = new Facts()
                .asBlock()
                .fact(
                        text("strategy.undertaking.output"),
                        text("strategy.output.named", activity.outputNumber(), activity.outputName()))
                .fact(
                        text("strategy.undertaking.activity"),
                        values.activityAssumed() ? text("strategy.assumed", place) : place)
                .fact(text("strategy.undertaking.target"), orUnknown(values.target()))
                .fact(text("strategy.undertaking.budget"), PlanWords.budget(undertaking.frame()))
                .fact(text("strategy.undertaking.period"), PlanWords.period(undertaking.frame()))
                .fact(text("strategy.responsible"), PlanWords.person(people, values.responsible()));
        if (values.groupName() != null) {
            block.fact(text("strategy.undertaking.group"), values.groupName());
        }
        if (!values.activityAssumed() && !values.departmentAssumed()) {
            return block;
        }
        var stack = new Div(Note.info(text("strategy.assumed.note")), block);
        stack.addClassName("sala-stack");
        return stack;
    }

    private List<Component> results(UndertakingDetail undertaking, Quarter quarter) {
        var title = new H2(text("strategy.result.byQuarter", quarter.number(), PlanWords.span(quarter)));
        title.addClassName("sala-section");
        Optional<ResultDraft> result = undertaking.result(quarter.number()).map(UndertakingDetail.Reported::values);
        if (result.isEmpty()) {
            return List.of(title, new EmptyState(text("strategy.result.none"), text("strategy.result.noneHint")));
        }
        var parts = new ArrayList<Component>(List.of(title, rounds(result.get())));
        parts.add(new Facts()
                .asBlock()
                .fact(
                        text("strategy.result.explanation"),
                        orUnknown(result.get().explanation())));
        return parts;
    }

    private NativeTable rounds(ResultDraft result) {
        return new RoundTable(
                        text("strategy.result.caption"),
                        text("strategy.result.row"),
                        text("strategy.result.round", "6"),
                        text("strategy.result.round", "12"))
                .row(
                        text("strategy.result.planned"),
                        orUnknown(result.sixMonths().planned()),
                        orUnknown(result.twelveMonths().planned()))
                .row(
                        text("strategy.result.result"),
                        orUnknown(result.sixMonths().result()),
                        orUnknown(result.twelveMonths().result()))
                .row(
                        text("strategy.result.percent"),
                        Figures.percent(result.sixMonths().percent()),
                        Figures.percent(result.twelveMonths().percent()));
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? Figures.unknown() : text;
    }
}
