package th.sala.core.module.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.Rehearsal;

/** What the checks and the rehearsal found, one line each. */
class ChecksPanel extends Lines {
    private static final long serialVersionUID = 1L;

    ChecksPanel(CheckedUpload upload, @Nullable Rehearsal rehearsal) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("modules.checks"));
        for (CheckedUpload.Finding finding : upload.findings()) {
            String words = ModuleWords.say(finding.words());
            String check = getTranslation(finding.check());
            switch (finding.result()) {
                case PASSED -> line(VaadinIcon.CHECK, "ok", words, check);
                case WARNING -> line(VaadinIcon.WARNING, "warn", words, check);
                case REFUSED -> line(VaadinIcon.CLOSE_SMALL, "bad", words, check);
            }
        }
        if (rehearsal != null && rehearsal.installable()) {
            line(
                    VaadinIcon.CHECK,
                    "ok",
                    getTranslation("modules.rehearsal.done"),
                    getTranslation("modules.rehearsal.took", ModuleWords.seconds(rehearsal.took())));
        }
    }
}
