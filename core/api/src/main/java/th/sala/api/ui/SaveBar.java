package th.sala.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.ThaiDates;

/** The bar at the foot of a form: what is not saved yet, cancel, save. */
final class SaveBar extends Div {
    private final Span state = new Span();
    private final Span kept = new Span();
    private final Button save;

    SaveBar(Runnable submit, Runnable leave) {
        addClassName("sala-save-bar");
        state.addClassName("sala-save-state");
        kept.addClassName("sala-save-kept");
        var words = new Div(state, kept);
        words.addClassName("sala-save-words");
        words.getElement().setAttribute("role", "status");
        var cancel = new Button(getTranslation("ui.cancel"), e -> leave.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        save = new Button(getTranslation("ui.save"), e -> submit.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var key = new Span("Ctrl S");
        key.addClassName("sala-key");
        key.getElement().setAttribute("aria-hidden", "true");
        save.setSuffixComponent(key);
        add(words, cancel, save);
    }

    void verb(String text) {
        save.setText(text);
    }

    void changed(int fields, @Nullable Instant keptAt) {
        state.setText(fields == 0 ? "" : getTranslation("ui.form.unsaved", fields));
        kept.setText(
                keptAt == null
                        ? ""
                        : getTranslation(
                                "ui.form.keptAt",
                                ThaiDates.time(LocalTime.ofInstant(keptAt, ThaiDates.ZONE), getLocale())));
    }
}
