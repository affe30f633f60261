package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.document.SentFile;
import th.sala.api.people.NotAllowed;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.FileDrop;
import th.sala.api.ui.Note;
import th.sala.core.approval.Request;
import th.sala.core.approval.StepFiles;
import th.sala.core.approval.rule.Frozen;

/** Adds files at the step the person is asked at, and takes back what was added by mistake. */
final class FilesDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient StepFiles files;
    private final transient FileLines lines;
    private final transient Request request;
    private final Div messages = new Div();
    private final Div mine = new Div();

    /**
     * A dialog for one step.
     *
     * @param desk null: for the answer to a question
     * @param after when it is closed
     */
    FilesDialog(StepFiles files, FileLines lines, Request request, @Nullable String desk, Runnable after) {
        this.files = files;
        this.lines = lines;
        this.request = request;
        addClassName("sala-dialog");
        setHeaderTitle(text("approval.files"));
        var drop = new FileDrop(file -> take(desk, file), () -> {
            // the dialog may have been closed meanwhile
            (isOpened() ? (Runnable) this::show : after).run();
        });
        var body = new Div(new Span(ThaiText.keepTogether(text("approval.files.hint"))), messages, drop, mine);
        body.addClassName("sala-stack");
        add(body);
        var close = new Button(text("ui.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                after.run();
            }
        });
        show();
    }

    /** Whoever has decided meanwhile, or was overtaken by another round, is told so and not that a right is missing. */
    private void take(@Nullable String desk, SentFile file) {
        try {
            files.add(request.id(), request.round(), desk, file);
        } catch (NotAllowed late) {
            throw reason(late, "approval.rule.closed");
        } catch (StaleVersion changed) {
            throw reason(changed, "approval.rule.anotherRound");
        }
    }

    private RuleBroken reason(RuntimeException cause, String key) {
        RuleBroken told = RuleBroken.at("file", key, request.number());
        told.initCause(cause);
        return told;
    }

    private void show() {
        mine.removeAll();
        mine.add(
                FileLines.list(files.mine(request.id()).stream().map(this::line).toList()));
    }

    private ListItem line(Frozen.Attachment file) {
        ListItem line = lines.line(file);
        var back = new Button(VaadinIcon.TRASH.create(), e -> takeBack(file));
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.setAriaLabel(text("approval.files.takeBack", file.title()));
        back.setTooltipText(text("approval.files.takeBack", file.title()));
        line.add(back);
        return line;
    }

    private void takeBack(Frozen.Attachment file) {
        messages.removeAll();
        try {
            files.takeBack(request.id(), file.document());
        } catch (NotAllowed late) {
            messages.add(Note.warning(text("approval.files.late")));
        } catch (RuleBroken rule) {
            messages.add(Note.problem(text(rule.key(), rule.arguments().toArray())));
        }
        show();
    }
}
