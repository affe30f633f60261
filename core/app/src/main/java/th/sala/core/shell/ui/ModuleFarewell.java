package th.sala.core.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.api.draft.DraftValue;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Clipboard;
import th.sala.core.module.KnownModules;
import th.sala.core.module.ModuleLeaving;
import th.sala.core.module.ModuleSwitchedOff;

/** Tells a person who is led out of a module why, and hands over the text that was not saved. */
@Component
class ModuleFarewell {
    private final KnownModules modules;

    ModuleFarewell(KnownModules modules) {
        this.modules = modules;
    }

    /** Shown after the person has been led away: a dialog would go with the view it was opened over. */
    @EventListener
    void on(ModuleLeaving leaving) {
        if (leaving.replaced() && leaving.unsaved().isEmpty() && !leaving.workStopped()) {
            return;
        }
        UI ui = leaving.ui();
        String title = title(leaving.moduleId(), ui);
        ui.access(() -> dialog(ui, title, leaving).open());
    }

    @EventListener
    void on(ModuleSwitchedOff off) {
        UI ui = off.ui();
        String title = title(off.moduleId(), ui);
        ui.access(() -> {
            var dialog = dialog(ui.getTranslation("shell.leaving.off", title));
            handOver(dialog, ui, lines(off.unsaved()));
            dialog.getFooter().add(new Button(ui.getTranslation("shell.close"), e -> dialog.close()));
            dialog.open();
        });
    }

    private String title(String module, UI ui) {
        return modules.find(module).map(m -> m.title(ui.getLocale())).orElse(module);
    }

    private static Dialog dialog(String title) {
        var dialog = new Dialog(ThaiText.keepTogether(title));
        dialog.addClassName("sala-leaving");
        dialog.setWidth("36rem");
        return dialog;
    }

    private static Dialog dialog(UI ui, String title, ModuleLeaving leaving) {
        String why = leaving.replaced() ? "shell.leaving.replaced" : "shell.leaving.gone";
        var dialog = dialog(ui.getTranslation(why, title));
        if (leaving.workStopped()) {
            dialog.add(new Paragraph(ThaiText.keepTogether(ui.getTranslation("shell.leaving.workStopped"))));
        }
        if (leaving.unsaved().isEmpty() && !leaving.replaced()) {
            dialog.add(new Paragraph(ThaiText.keepTogether(ui.getTranslation("shell.leaving.nothingLost"))));
        }
        if (!leaving.unsaved().isEmpty()) {
            handOver(dialog, ui, lines(leaving.unsaved()));
        }
        dialog.getFooter().add(new Button(ui.getTranslation("shell.close"), e -> dialog.close()));
        return dialog;
    }

    private static void handOver(Dialog dialog, UI ui, String unsaved) {
        dialog.add(new Paragraph(ThaiText.keepTogether(ui.getTranslation("shell.leaving.copyHint"))));
        var text = new TextArea(ui.getTranslation("shell.leaving.text"));
        text.setValue(unsaved);
        text.setReadOnly(true);
        text.setWidthFull();
        text.setMaxHeight("40vh");
        dialog.add(text);
        var copy = new Button(ui.getTranslation("shell.leaving.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(e -> Clipboard.copy(copy, text.getValue()));
        dialog.getFooter().add(copy);
    }

    private static String lines(List<DraftValue> unsaved) {
        return unsaved.stream().map(v -> v.field() + ": " + v.value()).collect(Collectors.joining("\n"));
    }
}
