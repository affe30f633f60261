package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import th.sala.api.text.ThaiText;

/** Asks before an act that cannot be taken back; the button repeats the verb of the question. */
public final class Confirm {
    private Confirm() {}

    /**
     * Asks before something is lost; the button is red.
     *
     * @param title the question with its object: {@code ลบร่างคำขอ “ซื้อหนังสือ”}
     * @param consequence what will be gone, in one sentence
     * @param verb the button: {@code ลบร่าง}
     */
    public static void destructive(String title, String consequence, String verb, Runnable act) {
        dialog(title, consequence, verb, "error primary", "ui.confirm.keep", act)
                .open();
    }

    /** Asks before an act that matters but loses nothing. */
    public static void ask(String title, String consequence, String verb, Runnable act) {
        dialog(title, consequence, verb, "primary", "ui.confirm.cancel", act).open();
    }

    private static ConfirmDialog dialog(
            String title, String consequence, String verb, String theme, String keepKey, Runnable act) {
        var dialog = new ConfirmDialog();
        dialog.addClassName("sala-confirm");
        dialog.setHeader(ThaiText.keepTogether(title));
        dialog.setText(ThaiText.keepTogether(consequence));
        dialog.setCancelable(true);
        dialog.setCancelText(UI.getCurrent().getTranslation(keepKey));
        dialog.setConfirmText(verb);
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(e -> act.run());
        return dialog;
    }
}
