package th.sala.core.approval.route.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Desk.Demand;
import th.sala.api.approval.Desk.Need;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.FormScreen;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteEdits;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVersion;

/** A desk of a draft: its names, who decides there and within how many days. */
@Route("admin/routes/:kind/draft/desks/:desk")
@RouteAlias("admin/routes/:kind/draft/steps/:step([0-9]{1,3})/new")
@RolesAllowed(ApprovalPermissions.KEEP)
@StyleSheet("context://themes/sala/routes.css?v=1")
class DeskForm extends FormScreen<DeskForm.Entry> implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DAYS = 365;
    private static final int MOST_PEOPLE = 99;

    private final transient RouteKeeping keeping;
    private final transient RouteChoices choices;
    private final TextField name;
    private final TextField nameEn;
    private final ApproverRows approvers;
    private final Select<Need> need = new Select<>();
    private final IntegerField count;
    private final IntegerField days;
    private final Map<Demand, Checkbox> demands = new EnumMap<>(Demand.class);
    private final LinePicker ground;
    private String kind = "";
    private @Nullable String desk;
    private int step;

    DeskForm(RouteKeeping keeping, RouteChoices choices, People people) {
        this.keeping = keeping;
        this.choices = choices;
        name = new TextField(text("route.desk.name"));
        nameEn = new TextField(text("route.desk.nameEn"));
        approvers = new ApproverRows(text("route.approvers"), choices, people);
        need.setLabel(text("route.need"));
        need.setItems(Need.values());
        need.setItemLabelGenerator(n -> text("route.need." + n));
        count = new IntegerField(text("route.need.count"));
        count.setMin(1);
        count.setMax(MOST_PEOPLE);
        count.setStepButtonsVisible(true);
        need.addValueChangeListener(e -> count.setVisible(e.getValue() == Need.SOME));
        days = new IntegerField(text("route.days"));
        days.setMin(0);
        days.setMax(MOST_DAYS);
        days.setHelperText(text("route.days.help"));
        ground = new LinePicker(text("route.ground"));
        ground.setHelperText(text("route.ground.help"));
        field("name", name, Entry::name).required();
        field("nameEn", nameEn, Entry::nameEn).required();
        field("approvers", approvers, Entry::approvers).wide();
        field("need", need, Entry::need).required();
        field("count", count, Entry::count);
        field("days", days, Entry::days);
        for (Demand demand : Demand.values()) {
            var box = new Checkbox(text("route.demand." + demand));
            demands.put(demand, box);
            field(demand.name(), box, e -> e.demands().contains(demand)).wide();
        }
        field("ground", ground, Entry::ground).wide();
    }

    static String address(String kind, String desk) {
        return RouteDraftView.address(kind) + "/desks/" + desk;
    }

    /** @param step beside whose desks it is asked, from 1; 0: a step of its own at the end */
    static String inStep(String kind, int step) {
        return RouteDraftView.address(kind) + "/steps/" + step + "/new";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = event.getRouteParameters().get("kind").orElse("");
        desk = event.getRouteParameters().get("desk").orElse(null);
        step = event.getRouteParameters().get("step").map(Integer::valueOf).orElse(0);
        Optional<RouteKind> found = keeping.find(kind);
        if (found.isPresent() && !keeping.mayChange()) {
            throw new NotAllowed(ApprovalPermissions.KEEP);
        }
        found.filter(this::isThere).ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private boolean isThere(RouteKind found) {
        return found.draft()
                .map(RouteVersion::route)
                .filter(route -> desk == null
                        ? step <= route.steps().size()
                        : route.desk(desk).isPresent())
                .isPresent();
    }

    private void open(RouteKind found) {
        String title =
                text(desk != null ? "route.desk.edit.title" : step == 0 ? "route.step.add" : "route.desk.beside");
        clearCrumbs();
        crumb(text("people.administration"), "admin/routes");
        crumb(text("route.title"), "admin/routes");
        crumb(RouteWords.title(found), RouteView.address(kind));
        crumb(text("route.version.draft", found.draft().orElseThrow().number()), wayBack());
        crumb(title, null);
        heading(title);
        Set<String> named = found.draft()
                .orElseThrow()
                .route()
                .desks()
                .flatMap(d -> d.ground().stream())
                .collect(Collectors.toSet());
        ground.offer(choices.lines(kind), named);
    }

    @Override
    protected boolean isNew() {
        return desk == null;
    }

    @Override
    protected Entry load() {
        RouteVersion draft = keeping.find(kind).flatMap(RouteKind::draft).orElseThrow(this::stale);
        if (desk == null) {
            var first = new ApproverRows.Asked(Approver.Kind.HEAD_OF_UNIT, "");
            return new Entry(
                    draft, "", "", List.of(first), Need.ONE, null, 3, Set.of(Demand.SKIP_SAME_PERSON), Set.of());
        }
        Desk at = draft.route().desk(desk).orElseThrow(this::stale);
        return new Entry(
                draft,
                at.name(),
                at.nameEn(),
                at.approvers().stream().map(ApproverRows.Asked::of).toList(),
                at.need(),
                at.count() == 0 ? null : at.count(),
                at.days(),
                at.demands(),
                at.ground());
    }

    private StaleVersion stale() {
        return new StaleVersion(new SubjectRef("core", "approval-route", kind));
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().draft(),
                ThaiText.clean(name.getValue()),
                ThaiText.clean(nameEn.getValue()),
                approvers.getValue(),
                Objects.requireNonNullElse(need.getValue(), Need.ONE),
                count.getValue(),
                days.getValue(),
                demands.entrySet().stream()
                        .filter(demand -> demand.getValue().getValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                ground.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        RouteVersion draft = entry.draft();
        String key = desk == null ? keeping.newKey(kind, entry.nameEn()) : desk;
        Desk made = entry.desk(key, approvers.complete());
        keeping.change(kind, draft.version(), with(draft.route(), made));
        return new Saved(text("route.desk.saved", RouteWords.name(made)), wayBack());
    }

    private th.sala.api.approval.Route with(th.sala.api.approval.Route route, Desk made) {
        if (desk != null) {
            return RouteEdits.replace(route, made);
        }
        // the step may have gone meanwhile
        return step == 0 || step > route.steps().size()
                ? RouteEdits.addStep(route, made)
                : RouteEdits.addDesk(route, step - 1, made);
    }

    @Override
    protected String wayBack() {
        return RouteDraftView.address(kind);
    }

    /** What the fields hold, which may be no desk yet, with the draft they were read from. */
    record Entry(
            RouteVersion draft,
            String name,
            String nameEn,
            List<ApproverRows.Asked> approvers,
            Need need,
            @Nullable Integer count,
            @Nullable Integer days,
            Set<Demand> demands,
            Set<String> ground) {
        /** @throws RuleBroken at {@code count} or {@code days} */
        Desk desk(String key, List<Approver> who) {
            int many = need == Need.SOME ? Objects.requireNonNullElse(count, 0) : 0;
            if (need == Need.SOME && (many < 1 || many > MOST_PEOPLE)) {
                throw RuleBroken.at("count", "route.rule.count", MOST_PEOPLE);
            }
            int within = Objects.requireNonNullElse(days, 0);
            if (within < 0 || within > MOST_DAYS) {
                throw RuleBroken.at("days", "route.rule.days", MOST_DAYS);
            }
            return new Desk(key, name, nameEn, who, need, many, within, demands, ground);
        }
    }
}
