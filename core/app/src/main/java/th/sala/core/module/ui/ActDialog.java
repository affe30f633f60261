package th.sala.core.module.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.concurrent.CompletionException;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Note;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.Operation;

/** An act under way, step by step, then its result. Closing it does not stop the act. */
class ActDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final StepList steps = new StepList(List.of());
    private final Div result = new Div();
    private final Button close;
    private final transient Runnable afterwards;

    /** @param afterwards called in the page when the act has ended */
    ActDialog(String title, Runnable afterwards) {
        this.afterwards = afterwards;
        setHeaderTitle(ThaiText.keepTogether(title));
        addClassNames("sala-dialog", "sala-modules-act");
        setWidth("32rem");
        close = new Button(getTranslation("modules.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(steps, result);
        getFooter().add(close);
    }

    void follow(ModuleAct<Operation> act) {
        UI ui = UI.getCurrent();
        open();
        steps.show(act.steps());
        act.onStep(done -> ui.access(() -> steps.show(done)));
        act.result()
                .whenComplete((operation, fault) -> ui.access(() -> {
                    if (operation != null) {
                        steps.show(operation.steps());
                        result.add(new ResultPanel(operation));
                    } else {
                        result.add(Note.problem(getTranslation("modules.fault")));
                    }
                    close.focus();
                    afterwards.run();
                    if (fault != null) {
                        rethrow(fault);
                    }
                }));
    }

    /** Lets the portal's own handler give it a number. */
    static void rethrow(Throwable fault) {
        throw fault instanceof CompletionException e ? e : new CompletionException(fault);
    }
}
