package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;

/**
 * What can be done with the rows a person has chosen in a list.
 *
 * @param <R> row, a record
 */
public final class RowAct<R> {
    private final String textKey;
    private final Consumer<List<R>> act;
    private @Nullable VaadinIcon icon;
    private @Nullable Question question;

    private RowAct(String textKey, Consumer<List<R>> act) {
        this.textKey = textKey;
        this.act = act;
    }

    /**
     * @param textKey key of the button, a verb
     * @param act gets the rows as they were when they were chosen; a {@link RuleBroken} is told above the list, and the
     *     rows stay chosen
     */
    public static <R> RowAct<R> of(String textKey, Consumer<List<R>> act) {
        return new RowAct<>(textKey, act);
    }

    /** The sign before the word. */
    public RowAct<R> icon(VaadinIcon sign) {
        icon = sign;
        return this;
    }

    /** Asks before, see {@link Confirm#ask}; {@code {0}} in both texts is how many rows. */
    public RowAct<R> asking(String titleKey, String consequenceKey) {
        question = new Question(titleKey, consequenceKey, Confirm::ask);
        return this;
    }

    /** Asks before, see {@link Confirm#destructive}; {@code {0}} in both texts is how many rows. */
    public RowAct<R> destructive(String titleKey, String consequenceKey) {
        question = new Question(titleKey, consequenceKey, Confirm::destructive);
        return this;
    }

    Button button(Runnable pressed) {
        var button = new Button(word(), e -> pressed.run());
        if (icon != null) {
            button.setIcon(icon.create());
        }
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** Asks where it should. */
    void confirmed(int rows, Runnable then) {
        if (question == null) {
            then.run();
        } else {
            String number = Figures.count(rows);
            UI ui = UI.getCurrent();
            question.way.ask(
                    ui.getTranslation(question.titleKey, number),
                    ui.getTranslation(question.consequenceKey, number),
                    word(),
                    then);
        }
    }

    void run(List<R> rows) {
        act.accept(rows);
    }

    private String word() {
        return UI.getCurrent().getTranslation(textKey);
    }

    private record Question(String titleKey, String consequenceKey, Way way) {}

    @FunctionalInterface
    private interface Way {
        void ask(String title, String consequence, String verb, Runnable then);
    }
}
