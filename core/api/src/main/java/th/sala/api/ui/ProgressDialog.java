package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import th.sala.api.RuleBroken;
import th.sala.api.text.ThaiText;
import th.sala.api.work.Cancelled;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;

/** Long work beside the screen: how far it is, a way to stop it, then its result. */
public final class ProgressDialog<T> {
    // The browser asks how far the work is; so it needs no open channel and no thread that waits.
    private static final int ASK_EVERY_MS = 300;

    private final UI ui = UI.getCurrent();
    private final Dialog dialog = new Dialog();
    private final ProgressBar bar = new ProgressBar();
    private final Span figures = new Span();
    private final Button stop;
    private final LongWork.Running<T> running;
    private final Consumer<T> then;
    private final Consumer<T> unwanted;
    private final int pollBefore = ui.getPollInterval();
    private final Registration polls;
    private boolean ended;

    private ProgressDialog(
            String title, String stopVerb, LongWork.Running<T> running, Consumer<T> then, Consumer<T> unwanted) {
        this.running = running;
        this.then = then;
        this.unwanted = unwanted;
        stop = new Button(stopVerb, e -> cancel());
        stop.setDisableOnClick(true);
        build(title);
        ui.setPollInterval(ASK_EVERY_MS);
        polls = ui.addPollListener(e -> look());
        dialog.addDetachListener(e -> leave());
        dialog.open();
    }

    /**
     * Starts the work and shows it until it ends; nothing of it is kept when the person stops it or leaves the page.
     *
     * @param title what is being done, with its object
     * @param stopVerb the button that stops it: {@code หยุดส่งออก}
     * @param work see {@link LongWork#start}
     * @param then gets the result, in the UI; faults are shown as every other fault, broken rules in words
     */
    public static <T> void run(String title, String stopVerb, Function<Progress, T> work, Consumer<T> then) {
        run(title, stopVerb, work, then, result -> {});
    }

    /**
     * As the other one, for results that leave something behind.
     *
     * @param unwanted gets the result where the person left before it was shown, on any thread
     * @return completes when the work is over in any way, also where it never began
     */
    static <T> CompletableFuture<T> run(
            String title, String stopVerb, Function<Progress, T> work, Consumer<T> then, Consumer<T> unwanted) {
        UI ui = UI.getCurrent();
        var running = Services.find(LongWork.class).<T>start(progress -> inLanguageOf(ui, work, progress));
        new ProgressDialog<>(title, stopVerb, running, then, unwanted);
        return running.result();
    }

    // Texts are found by way of the current UI; the work may read its language but must not touch its components.
    private static <T> T inLanguageOf(UI ui, Function<Progress, T> work, Progress progress) {
        var before = CurrentInstance.setCurrent(ui);
        try {
            return work.apply(progress);
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    private void build(String title) {
        dialog.addClassName("sala-dialog");
        dialog.setHeaderTitle(ThaiText.keepTogether(title));
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", title);
        figures.addClassName("sala-progress-figures");
        figures.setText(ui.getTranslation("ui.progress.working"));
        figures.getElement().setAttribute("role", "status");
        var body = new Div(figures, bar);
        body.addClassName("sala-progress");
        dialog.add(body);
        dialog.getFooter().add(stop);
    }

    private void look() {
        if (running.result().isDone()) {
            end();
            dialog.close();
            deliver();
            return;
        }
        long total = running.total();
        if (total > 0) {
            bar.setIndeterminate(false);
            bar.setMax(total);
            bar.setValue(Math.min(running.done(), total));
            figures.setText(ui.getTranslation("ui.progress.of", Figures.count(running.done()), Figures.count(total)));
        }
    }

    private void cancel() {
        running.cancel();
        figures.setText(ui.getTranslation("ui.progress.stopping"));
    }

    private void deliver() {
        try {
            then.accept(running.result().join());
        } catch (CancellationException cancelled) {
            Messages.done(ui.getTranslation("ui.progress.stopped"));
        } catch (CompletionException failed) {
            tell(failed);
        }
    }

    private void tell(CompletionException failed) {
        switch (failed.getCause()) {
            case Cancelled stopped -> Messages.done(ui.getTranslation("ui.progress.stopped"));
            case RuleBroken rule -> refuse(rule);
            case RuntimeException fault -> throw fault;
            case null, default -> throw failed;
        }
    }

    private void refuse(RuleBroken rule) {
        var reason = new Dialog();
        reason.addClassName("sala-dialog");
        reason.setHeaderTitle(dialog.getHeaderTitle());
        reason.add(new Paragraph(ui.getTranslation(rule.key(), rule.arguments().toArray())));
        reason.getFooter().add(new Button(ui.getTranslation("ui.close"), e -> reason.close()));
        reason.open();
    }

    private void leave() {
        if (!ended) {
            end();
            running.result().thenAccept(unwanted);
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            polls.remove();
            ui.setPollInterval(pollBefore);
            running.cancel();
        }
    }
}
