package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalStanding;
import th.sala.api.approval.Approvals;

/** What is asked of a person who puts a record up or takes it back; what is refused leaves all that was typed. */
final class ApprovalDialogs {
    private static final int LONGEST_COMMENT = 2000;

    private ApprovalDialogs() {}

    static void withdraw(Approval request, Runnable done) {
        new Withdraw(request, done).open();
    }

    /** A dialog with fields that rules are told at by name, and one button that acts. */
    private abstract static class Asking extends Dialog {
        private final Div messages = new Div();
        private final Div body = new Div(messages);
        private final Map<String, Component> fields = new LinkedHashMap<>();

        Asking(String verb, ButtonVariant tone) {
            addClassName("sala-dialog");
            setHeaderTitle(verb);
            messages.addClassName("sala-messages");
            body.addClassName("sala-standing-ask");
            add(body);
            var act = new Button(verb, e -> tried());
            act.addThemeVariants(ButtonVariant.PRIMARY);
            act.addThemeVariants(tone);
            getFooter().add(new Button(getTranslation("ui.cancel"), e -> close()), act);
        }

        abstract void act();

        final <C extends Component> C field(String name, C field) {
            fields.put(name, field);
            body.add(field);
            return field;
        }

        final TextArea text(String name, String labelKey) {
            var text = new TextArea(getTranslation(labelKey));
            text.setMaxLength(LONGEST_COMMENT);
            return field(name, text);
        }

        private void tried() {
            messages.removeAll();
            fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
            try {
                act();
            } catch (RuleBroken rule) {
                refuse(rule);
            }
        }

        private void refuse(RuleBroken rule) {
            String message = getTranslation(rule.key(), rule.arguments().toArray());
            if (fields.get(rule.field()) instanceof HasValidation field) {
                field.setErrorMessage(message);
                field.setInvalid(true);
            } else {
                messages.add(Note.problem(message));
            }
        }
    }

    /** Asks for a comment and whom the route leaves to the requester. */
    static final class Submit extends Asking {
        private static final long serialVersionUID = 1L;

        private final transient SubjectRef record;
        private final transient Runnable done;
        private final TextArea comment;
        private final transient Map<String, PersonPicker> chosen = new LinkedHashMap<>();

        Submit(SubjectRef record, String verb, List<ApprovalStanding.Choice> choices, Runnable done) {
            super(verb, ButtonVariant.PRIMARY);
            this.record = record;
            this.done = done;
            boolean english = UI.getCurrent().getLocale().getLanguage().equals("en");
            for (ApprovalStanding.Choice choice : choices) {
                String desk = english && !choice.nameEn().isBlank() ? choice.nameEn() : choice.name();
                var picker = new PersonPicker(getTranslation("ui.approval.choose", desk)).among(choice.holders());
                picker.setRequiredIndicatorVisible(true);
                chosen.put(choice.key(), field("chosen." + choice.key(), picker));
            }
            comment = text("comment", "ui.approval.comment");
            comment.setHelperText(getTranslation("ui.approval.commentHelp"));
        }

        @Override
        void act() {
            List<ApprovalDraft.Chosen> named = new ArrayList<>();
            chosen.forEach((desk, picker) -> {
                if (!picker.isEmpty()) {
                    named.add(new ApprovalDraft.Chosen(desk, picker.getValue()));
                }
            });
            var approvals = Services.find(Approvals.class);
            approvals.submit(record, new ApprovalDraft(comment.getValue(), named));
            close();
            approvals
                    .of(record)
                    .ifPresent(request -> Messages.done(
                            getTranslation("ui.approval.submitted", request.number()),
                            getTranslation("ui.approval.open"),
                            ApprovalPanel.path(request)));
            done.run();
        }
    }

    private static final class Withdraw extends Asking {
        private static final long serialVersionUID = 1L;

        private final transient Approval request;
        private final transient Runnable done;
        private final TextArea reason;

        Withdraw(Approval request, Runnable done) {
            super(UI.getCurrent().getTranslation("ui.approval.withdraw"), ButtonVariant.ERROR);
            this.request = request;
            this.done = done;
            reason = text("reason", "ui.approval.reason");
            reason.setRequiredIndicatorVisible(true);
        }

        @Override
        void act() {
            Services.find(Approvals.class).withdraw(request.id(), reason.getValue());
            close();
            Messages.done(getTranslation("ui.approval.withdrawn", request.number()));
            done.run();
        }
    }
}
