package th.sala.core.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.approval.Desk;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Note;
import th.sala.api.ui.RowColumn;
import th.sala.core.approval.Act;
import th.sala.core.approval.Deciding;
import th.sala.core.approval.Decision;
import th.sala.core.approval.RequestDetail;
import th.sala.core.approval.rule.Mark;

/** Where the person decides; what is typed stays when something is missing or somebody was quicker. */
final class DecideBar extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    // The next request takes the place of the one decided: a key still held, or pressed once too often, is not meant
    // for it.
    private static final Duration CALM = Duration.ofSeconds(1);

    private final transient RequestDetail shown;
    private final transient RequestDetail.Mine mine;
    private final transient Acts acts;
    private final TextArea comment = new TextArea();
    private final MendPicker mend;
    private final Div messages = new Div();
    private final PasswordField password = new PasswordField(ApprovalWords.text("approval.password"));
    private final @Nullable MeetingFields meeting;
    private final transient Clock clock;
    private Instant calm;

    /** What the person does here. */
    interface Acts {
        /** @throws RuleBroken and {@link StaleVersion} as {@link Deciding#decide}; what was typed stays then */
        void decide(Decision decision, String password);

        void lookAgain();

        /** What else can be done at this desk. */
        Component others();
    }

    /** What was typed and chosen for a request and is not decided yet; a password is not kept. */
    static final class Typed implements Serializable {
        private static final long serialVersionUID = 1L;

        private String comment = "";
        private Set<String> mend = Set.of();
        private int round;

        /** What was to be mended of an earlier round is not meant of this one. */
        private Set<String> mend(int ofRound) {
            mend = round == ofRound ? mend : Set.of();
            round = ofRound;
            return mend;
        }
    }

    /**
     * A bar for one desk of the request.
     *
     * @param typed so far, written on
     * @param meeting what is recorded of a committee's, as far as it is typed; null where none decides
     */
    @SuppressWarnings("TooManyParameters") // what is decided, and what was typed of it
    DecideBar(
            RequestDetail shown,
            RequestDetail.Mine mine,
            Typed typed,
            @Nullable MeetingFields meeting,
            Clock clock,
            Acts acts) {
        this.shown = shown;
        this.mine = mine;
        this.acts = acts;
        this.meeting = meeting;
        this.clock = clock;
        this.calm = clock.instant().plus(CALM);
        this.mend = new MendPicker(shown.said());
        Set<Desk.Demand> demands = mine.at().desk().demands();
        boolean needed = demands.contains(Desk.Demand.REASON);
        password.setHelperText(ApprovalWords.text("approval.password.hint"));
        password.setManualValidation(true);
        password.addValueChangeListener(e -> password.setInvalid(false));
        password.setVisible(demands.contains(Desk.Demand.PASSWORD));
        comment.setLabel(ApprovalWords.text("approval.comment"));
        comment.setPlaceholder(ApprovalWords.text(needed ? "approval.comment.needed" : "approval.comment.hint"));
        comment.setMinRows(1);
        comment.setMaxRows(6);
        comment.setMaxLength(LONGEST);
        comment.setManualValidation(true);
        comment.setValueChangeMode(ValueChangeMode.EAGER);
        comment.setValue(typed.comment);
        comment.addValueChangeListener(e -> {
            comment.setInvalid(false);
            offerToMend();
            typed.comment = e.getValue();
        });
        mend.choose(typed.mend(shown.request().round()));
        mend.addValueChangeListener(e -> typed.mend = Set.copyOf(e.getValue()));
        offerToMend();
    }

    /** Nothing is returned without a word of why; who agrees has no use for it. */
    private void offerToMend() {
        mend.setVisible(!comment.getValue().isBlank());
    }

    @Override
    protected Div initContent() {
        var bar = new Div(hint(), messages);
        if (meeting != null) {
            bar.add(meeting);
        }
        var line = new Div(comment, mend, password, refuse(), giveBack(), agree());
        line.addClassName("sala-decide-line");
        bar.add(line);
        bar.addClassName("sala-decide");
        return bar;
    }

    private Component hint() {
        var hint = new Div(new Span(ThaiText.keepTogether(ApprovalWords.text(
                "approval.yours", ApprovalWords.desk(mine.at().desk())))));
        RowColumn.State due = ApprovalWords.due(mine.due());
        if (due != null) {
            hint.add(ApprovalWords.badge(due));
        }
        if (mine.acting() != null) {
            hint.add(new Span(ThaiText.keepTogether(
                    ApprovalWords.text("approval.acting", mine.acting().wording()))));
        }
        hint.add(acts.others());
        hint.addClassName("sala-decide-hint");
        return hint;
    }

    private Button refuse() {
        String word = ApprovalWords.atStep(
                "approval.refuse", shown.course().isLast(mine.at().desk().key()));
        var refuse = new Button(
                word,
                e -> reasoned(() -> Confirm.destructive(
                        ApprovalWords.text(
                                "approval.refuseAsk", word, shown.request().number()),
                        ApprovalWords.text("approval.refuseConsequence"),
                        word,
                        () -> decide(Mark.Verdict.REFUSED))));
        refuse.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return refuse;
    }

    private Button giveBack() {
        var giveBack = new Button(
                ApprovalWords.text("approval.return"),
                VaadinIcon.ARROW_BACKWARD.create(),
                e -> reasoned(() -> decide(Mark.Verdict.RETURNED)));
        byKey(giveBack, Key.KEY_R, () -> reasoned(() -> decide(Mark.Verdict.RETURNED)));
        giveBack.setTooltipText("Alt+R");
        return giveBack;
    }

    private Button agree() {
        var agree = new Button(
                ApprovalWords.atStep(
                        "approval.agree", shown.course().isLast(mine.at().desk().key())),
                VaadinIcon.CHECK.create(),
                e -> decide(Mark.Verdict.AGREED));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        byKey(agree, Key.KEY_A, () -> decide(Mark.Verdict.AGREED));
        agree.setTooltipText("Alt+A");
        return agree;
    }

    private void byKey(Button button, Key key, Runnable act) {
        Command pressed = () -> {
            Instant now = clock.instant();
            if (now.isBefore(calm)) {
                calm = now.plus(CALM);
            } else {
                act.run();
            }
        };
        // what is typed in the field the cursor stands in comes first
        Shortcuts.addShortcutListener(button, pressed, key, KeyModifier.ALT).resetFocusOnActiveElement();
    }

    /** A question is asked only where the answer can count. */
    private void reasoned(Runnable act) {
        if (comment.getValue().isBlank()) {
            wrong("comment", ApprovalWords.text("approval.rule.reason"));
        } else {
            act.run();
        }
    }

    private void decide(Mark.Verdict verdict) {
        messages.removeAll();
        try {
            Act.Meeting held = meeting == null ? null : meeting.value();
            List<String> lines = verdict == Mark.Verdict.RETURNED ? mend.chosen() : List.of();
            acts.decide(new Decision(verdict, comment.getValue(), lines, held), password.getValue());
        } catch (RuleBroken rule) {
            wrong(rule.field(), ApprovalWords.text(rule.key(), rule.arguments().toArray()));
        } catch (StaleVersion stale) {
            messages.add(Note.warning(ApprovalWords.text("approval.stale"), again()));
        }
    }

    private Button again() {
        return new Button(ApprovalWords.text("approval.again"), e -> acts.lookAgain());
    }

    private void wrong(@Nullable String field, String words) {
        if ("comment".equals(field)) {
            tell(comment, words);
        } else if ("password".equals(field)) {
            tell(password, words);
        } else if (field == null || meeting == null || !meeting.wrong(field, words)) {
            messages.add(Note.problem(words, again()));
        }
    }

    /** Says what is wrong beside the field. */
    static <F extends HasValidation & Focusable<?>> void tell(F field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }
}
