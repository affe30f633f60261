package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.PersonId;
import th.sala.api.ui.Note;
import th.sala.api.ui.PersonPicker;

/** Asks for some words, and for a person where the act is to somebody; what is wrong is told beside its field. */
final class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final TextArea words = new TextArea();
    private final PersonPicker to = new PersonPicker(text("approval.to"));
    private final Div messages = new Div();
    private final String field;
    private final boolean toSomebody;
    private final transient Consumer<Said> act;

    /** What the person said, and to whom. */
    record Said(PersonId to, String text) {}

    /**
     * A dialog that closes when the act is through.
     *
     * @param key of the verb
     * @param field by which the rules of the act know the words
     */
    ReasonDialog(String key, String field, boolean toSomebody, Consumer<Said> act) {
        this.field = field;
        this.toSomebody = toSomebody;
        this.act = act;
        addClassName("sala-dialog");
        setHeaderTitle(text(key));
        words.setLabel(text("approval.words." + field));
        words.setMaxLength(LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        words.addValueChangeListener(e -> words.setInvalid(false));
        to.setWidthFull();
        to.addValueChangeListener(e -> to.setInvalid(false));
        to.setVisible(toSomebody);
        var fields = new Div(messages, to, words);
        fields.addClassName("sala-stack");
        add(fields);
        var verb = new Button(text(key), e -> tried());
        verb.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("ui.cancel"), e -> close()), verb);
    }

    private void tried() {
        messages.removeAll();
        if (toSomebody && to.isEmpty()) {
            DecideBar.tell(to, text("approval.rule.to"));
            return;
        }
        try {
            act.accept(new Said(toSomebody ? to.getValue() : new PersonId(0), words.getValue()));
            close();
        } catch (RuleBroken rule) {
            told(rule);
        } catch (StaleVersion changed) {
            messages.add(Note.warning(text("approval.stale")));
        }
    }

    private void told(RuleBroken rule) {
        String why = text(rule.key(), rule.arguments().toArray());
        if ("to".equals(rule.field())) {
            DecideBar.tell(to, why);
        } else if (field.equals(rule.field())) {
            DecideBar.tell(words, why);
        } else {
            messages.add(Note.problem(why));
        }
    }
}
