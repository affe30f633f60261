package th.sala.core.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalId;
import th.sala.api.list.ListQuery;
import th.sala.api.people.People;
import th.sala.api.text.Figures;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Links;
import th.sala.api.ui.Note;
import th.sala.api.ui.RowAct;
import th.sala.api.ui.RowList;
import th.sala.api.ui.Screen;
import th.sala.core.approval.AgreeingToMany;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.Deciding;
import th.sala.core.approval.Decision;
import th.sala.core.approval.Inbox;
import th.sala.core.approval.Inbox.Folder;
import th.sala.core.approval.InboxRow;
import th.sala.core.approval.Request;
import th.sala.core.approval.RequestDetail;
import th.sala.core.approval.RequestReading;
import th.sala.core.approval.rule.Mark;

/** What waits for the person, what was decided and what was asked, with the one that is open beside the list. */
@Route("approvals")
@RouteAlias("approvals/:id([0-9]+)")
@Menu(title = "approval.title", order = 20, icon = "vaadin:clipboard-check")
@PermitAll
@StyleSheet("context://themes/sala/approvals.css?v=4")
class ApprovalsView extends Screen implements BeforeEnterObserver, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    // Who decides one after the other comes no further than this without looking at the list again.
    private static final int NEAR = 200;

    private final transient Inbox inbox;
    private final transient RequestReading reading;
    private final transient Deciding deciding;
    private final transient AgreeingToMany many;
    private final transient OtherActs others;
    private final transient People people;
    private final transient FileLines files;
    private final transient Clock clock;
    private final Div chosen = new Div();
    private final Map<ApprovalId, DecideBar.Typed> typed = new HashMap<>();
    private final Map<ApprovalId, MeetingFields> meetings = new HashMap<>();
    private Folder folder = Folder.WAITING;
    private @Nullable RowList<InboxRow> list;
    private transient @Nullable RequestDetail request;

    ApprovalsView(
            Inbox inbox,
            RequestReading reading,
            Deciding deciding,
            AgreeingToMany many,
            OtherActs others,
            People people,
            FileLines files,
            Clock clock) {
        this.inbox = inbox;
        this.reading = reading;
        this.deciding = deciding;
        this.many = many;
        this.others = others;
        this.people = people;
        this.files = files;
        this.clock = clock;
        addClassName("sala-approvals");
        chosen.addClassName("sala-approval");
        heading(text("approval.title"));
        if (people.may(ApprovalPermissions.READ)) {
            actions(buttonLink(text("approval.report.menu"), "approvals/statistics"));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Long> id = event.getRouteParameters().getLong("id");
        request = id.flatMap(number -> reading.find(new ApprovalId(number))).orElse(null);
        if (id.isPresent() && request == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Folder asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("list")
                .flatMap(Folder::named)
                .filter(inbox.folders()::contains)
                .orElse(Folder.WAITING);
        if (list == null || asked != folder) {
            folder = asked;
            list = rows();
            var split = new Div(list, chosen);
            split.addClassName("sala-approvals-split");
            content(split);
        } else {
            list.refresh();
        }
        told();
        showChosen();
    }

    private void showChosen() {
        RequestDetail shown = request;
        setClassName("sala-approval-open", shown != null);
        chosen.removeAll();
        if (shown == null) {
            chosen.add(new EmptyState(text("approval.none.title"), text("approval.none.hint")));
        } else {
            ApprovalId id = shown.request().id();
            chosen.add(
                    new RequestPanel(
                            shown, people, files, address(null), others.asked(shown.request(), () -> again(id))),
                    others.questions(shown.request(), () -> again(id)),
                    others.onRequest(shown.request(), () -> again(id)));
            bar(shown).ifPresent(chosen::add);
        }
    }

    private Optional<DecideBar> bar(RequestDetail shown) {
        return shown.mine().stream().findFirst().map(mine -> {
            ApprovalId id = shown.request().id();
            MeetingFields meeting = mine.committee()
                    .map(quorum -> meetings.computeIfAbsent(id, of -> new MeetingFields(quorum)))
                    .orElse(null);
            DecideBar.Typed so = typed.computeIfAbsent(id, of -> new DecideBar.Typed());
            return new DecideBar(shown, mine, so, meeting, clock, new DecideBar.Acts() {
                @Override
                public void decide(Decision decision, String password) {
                    ApprovalsView.this.decide(shown, mine, decision, password);
                }

                @Override
                public Component others() {
                    return others.atDesk(shown.request(), mine, () -> again(id));
                }

                @Override
                public void lookAgain() {
                    again(id);
                }
            });
        });
    }

    /** The next one that waits comes in its place; where none does, or elsewhere, it stays to be seen what became of it. */
    private void decide(RequestDetail shown, RequestDetail.Mine mine, Decision decision, String password) {
        Request decided = shown.request();
        String desk = mine.at().desk().key();
        List<ApprovalId> before = near();
        deciding.decide(decided.id(), decided.round(), desk, decision, password);
        typed.remove(decided.id());
        meetings.remove(decided.id());
        boolean ends = shown.course().isLast(desk) && decision.verdict() != Mark.Verdict.RETURNED;
        done(text("approval.done." + decision.verdict() + (ends ? ".last" : ""), decided.number()));
        List<ApprovalId> now = near();
        Optional<ApprovalId> next = before.stream()
                .skip(before.indexOf(decided.id()) + 1L)
                .filter(now::contains)
                .findFirst()
                .or(() -> now.stream().findFirst());
        if (now.contains(decided.id()) || next.isEmpty()) {
            again(decided.id());
        } else {
            Links.go(address(next.get()));
        }
    }

    /** What waits, in the order of the list. */
    private List<ApprovalId> near() {
        if (folder != Folder.WAITING || list == null) {
            return List.of();
        }
        ListQuery set = list.query();
        return inbox.rows(folder, new ListQuery(set.filters(), set.sorts(), 0, NEAR)).stream()
                .map(InboxRow::id)
                .toList();
    }

    private void again(ApprovalId id) {
        request = reading.find(id).orElse(null);
        refresh();
        showChosen();
    }

    private void refresh() {
        told();
        if (list != null) {
            list.refresh();
        }
    }

    private void told() {
        var asked = new Div();
        others.waiting()
                .forEach(question -> asked.add(Note.info(
                        text("approval.asked.you", question.number()),
                        link(question.title(), "approvals/" + question.request().value()))));
        asked.setVisible(asked.getComponentCount() > 0);
        below(tabs(), asked);
    }

    /** The address of a request, or of the list alone, with what is set on the list. */
    private String address(@Nullable ApprovalId id) {
        QueryParameters which = folder == Folder.WAITING ? QueryParameters.empty() : of(folder);
        var to = new Location(
                "approvals" + (id == null ? "" : "/" + id.value()), list == null ? which : list.parameters(which));
        return to.getPathWithQueryParameters();
    }

    private static QueryParameters of(Folder folder) {
        return QueryParameters.of("list", folder.name().toLowerCase(Locale.ROOT));
    }

    private Component tabs() {
        var tabs = new Nav();
        tabs.addClassName("sala-tabs");
        tabs.setAriaLabel(text("approval.lists"));
        for (Folder each : inbox.folders()) {
            String path = each == Folder.WAITING ? "" : "?" + of(each).getQueryString();
            Anchor tab = link(text("approval.list." + each), "approvals" + path);
            if (each == Folder.WAITING) {
                int waiting = inbox.toDecide();
                var count = new Span(Figures.count(waiting));
                count.addClassName("sala-count");
                count.setVisible(waiting > 0);
                tab.add(count);
            }
            if (each == folder) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(tab);
        }
        return tabs;
    }

    private RowList<InboxRow> rows() {
        boolean waiting = folder == Folder.WAITING;
        var columns = new InboxColumns(folder, inbox.kinds(), people, row -> address(row.id()));
        var rows = new RowList<InboxRow>(
                        "core.approvals." + folder, "approval.title", new Rows(inbox, folder), columns.all())
                .beside(row -> request != null && request.request().id().equals(row.id()))
                .sortedBy(waiting ? "due" : "since", !waiting)
                .counted("approval.count")
                .whenEmpty("approval.empty." + folder, "approval.emptyHint." + folder);
        return waiting ? rows.choosing(InboxRow::id, RowAct.of("approval.many.agree", this::agree)) : rows;
    }

    private void agree(List<InboxRow> rows) {
        AgreeDialog.open(many, many.plan(rows), () -> {
            if (list != null) {
                list.chooseNone();
            }
            RequestDetail shown = request;
            if (shown == null) {
                refresh();
            } else {
                again(shown.request().id());
            }
        });
    }
}
