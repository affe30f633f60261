package th.sala.api.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalStanding;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approvals;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;

/**
 * The approval of a record, on the record's page: puts it up, says whom it waits for and what became of it. Whoever has
 * nothing to do with the request sees how it stands and no more.
 *
 * <pre>{@code
 * addContent(new ApprovalPanel(ref, mayEdit).whenChanged(this::reload));
 * }</pre>
 */
@StyleSheet("context://themes/sala/standing.css?v=2")
public final class ApprovalPanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final transient Approvals approvals = Services.find(Approvals.class);
    private final transient SubjectRef record;
    private final boolean offered;
    private final Div body = new Div();
    private transient Runnable changed = () -> {};

    /**
     * @param record of a kind that has an {@link th.sala.api.approval.ApprovalSubject}
     * @param offered whether the signed-in person is offered to put it up; the subject decides once more
     */
    public ApprovalPanel(SubjectRef record, boolean offered) {
        this.record = record;
        this.offered = offered;
        body.addClassName("sala-standing");
    }

    /** What the page does after the person has put the record up or taken it back. */
    public ApprovalPanel whenChanged(Runnable reload) {
        changed = reload;
        return this;
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ui.approval.title"), body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show();
    }

    private void show() {
        ApprovalStanding standing = approvals.standing(record);
        body.removeAll();
        if (standing.state() == null) {
            body.add(words(getTranslation("ui.approval.never")));
            offer(standing, "ui.approval.submit");
            return;
        }
        body.add(head(standing, standing.state()));
        Approval request = standing.request();
        if (request == null) {
            body.add(words(getTranslation("ui.approval.hidden")));
        } else {
            tell(standing, request);
        }
        if (standing.state() == ApprovalState.REFUSED || standing.state() == ApprovalState.WITHDRAWN) {
            offer(standing, "ui.approval.submitNew");
        }
    }

    private Component head(ApprovalStanding standing, ApprovalState state) {
        var head = new Div(badge(standing, state));
        head.addClassName("sala-standing-head");
        Approval request = standing.request();
        if (request != null) {
            head.add(Links.to(getTranslation("ui.approval.number", request.number()), path(request)));
        }
        return head;
    }

    private StatusBadge badge(ApprovalStanding standing, ApprovalState state) {
        RowColumn.State shown = state(state);
        return standing.mine()
                ? new StatusBadge(Tone.WAITING, getTranslation("ui.approval.mine"))
                : new StatusBadge(shown.tone(), shown.word());
    }

    /** How a list shows where a record stands; null: it was never put up. */
    public static RowColumn.State state(@Nullable ApprovalState state) {
        Tone tone =
                switch (state) {
                    case UNDER_WAY -> Tone.INFO;
                    case RETURNED -> Tone.WARN;
                    case APPROVED -> Tone.OK;
                    case REFUSED -> Tone.BAD;
                    case WITHDRAWN -> Tone.NEUTRAL;
                    case null, default -> Tone.OUTLINE;
                };
        return new RowColumn.State(
                tone, UI.getCurrent().getTranslation("ui.approval.state." + (state == null ? "NONE" : state)));
    }

    private void tell(ApprovalStanding standing, Approval request) {
        boolean own = Services.find(People.class).current().id().equals(request.requester());
        if (request.state() == ApprovalState.UNDER_WAY) {
            body.add(waiting(standing.waiting()));
        } else if (standing.last() != null) {
            decided(request, standing.last());
        }
        var acts = new Div();
        acts.addClassName("sala-standing-acts");
        if (standing.mine()) {
            var decide = Links.to(getTranslation("ui.approval.decide"), path(request));
            decide.addClassNames("sala-button-link", "sala-primary");
            acts.add(decide);
        }
        if (own && request.state() == ApprovalState.RETURNED) {
            acts.add(button(standing, "ui.approval.again"));
        }
        if (own && !request.state().ended()) {
            acts.add(new Button(
                    getTranslation("ui.approval.withdraw"), e -> ApprovalDialogs.withdraw(request, this::changed)));
        }
        if (acts.getComponentCount() > 0) {
            body.add(acts);
        }
    }

    private Component waiting(List<ApprovalStanding.Waiting> desks) {
        var list = new UnorderedList();
        desks.forEach(desk -> list.add(new ListItem(words(waiting(desk)))));
        return list;
    }

    private String waiting(ApprovalStanding.Waiting desk) {
        String name = in(desk.desk(), desk.deskEn());
        String who = desk.asked().isEmpty() ? getTranslation("ui.approval.keepers") : String.join(", ", desk.asked());
        return desk.due() == null
                ? getTranslation("ui.approval.waits", name, who)
                : getTranslation("ui.approval.waitsUntil", name, who, ThaiDates.brief(desk.due(), getLocale()));
    }

    private void decided(Approval request, ApprovalStanding.Remark last) {
        String by = last.wording().isEmpty() ? last.by() : last.by() + " " + last.wording();
        body.add(
                words(getTranslation("ui.approval.by." + request.state(), by, ThaiDates.full(day(last), getLocale()))));
        if (!last.comment().isBlank()) {
            var said = words(last.comment());
            said.addClassName("sala-standing-said");
            body.add(said);
        }
        if (request.state() == ApprovalState.RETURNED && !last.mend().isEmpty()) {
            body.add(words(getTranslation(
                    "ui.approval.mend", last.mend().stream().map(this::label).collect(Collectors.joining(", ")))));
        }
    }

    private static LocalDate day(ApprovalStanding.Remark remark) {
        return remark.at().atZone(ThaiDates.ZONE).toLocalDate();
    }

    private String label(ApprovalStanding.Mend line) {
        return line.label().isEmpty() ? getTranslation("ui.approval.line." + line.key()) : line.label();
    }

    private void offer(ApprovalStanding standing, String key) {
        if (offered) {
            var acts = new Div(button(standing, key));
            acts.addClassName("sala-standing-acts");
            body.add(acts);
        }
    }

    private Button button(ApprovalStanding standing, String key) {
        String verb = getTranslation(key);
        var button = new Button(
                verb, e -> new ApprovalDialogs.Submit(record, verb, standing.choices(), this::changed).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void changed() {
        show();
        changed.run();
    }

    private String in(String thai, String english) {
        return getLocale().getLanguage().equals("en") && !english.isBlank() ? english : thai;
    }

    static String path(Approval request) {
        return "approvals/" + request.id().value();
    }

    private static Paragraph words(@Nullable String text) {
        return new Paragraph(ThaiText.keepTogether(text == null ? "" : text));
    }
}
