package th.sala.plugin.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.ui.Note;
import th.sala.api.ui.RecordForm;
import th.sala.plugin.strategy.StrategyPermissions;

/** A form of the plan: it stands under a list of its year and leads back to the quarter it was opened from. */
public abstract class PlanForm<R, T> extends RecordForm<R, T> {
    private final String list;
    private @Nullable Quarter quarter;

    /** @param list name of the list in addresses and texts, {@code undertakings} */
    protected PlanForm(String list) {
        this.list = list;
    }

    /**
     * Heads the page of a new record.
     *
     * @param title what the form does, in words
     */
    protected final void head(Quarter asked, String title) {
        headed(asked, title, null, title);
    }

    /**
     * Heads the page of a record.
     *
     * @param code of the record; leads to its page
     * @param name of the record
     * @param title what the form does with it, in words
     */
    protected final void head(Quarter asked, String code, String name, String title) {
        headed(asked, name, code, title);
    }

    /**
     * Says why the form cannot be filled in yet; who may import gets there from it.
     *
     * @param key of the words, with the year
     */
    protected final void unready(People people, String key) {
        var acts = people.scope(StrategyPermissions.IMPORT).everywhere()
                ? new Component[] {link(text("strategy.import.title"), "strategy/import")}
                : new Component[0];
        note(Note.warning(text(key, PlanWords.year(quarter().year())), acts));
    }

    private void headed(Quarter asked, String heading, @Nullable String code, String title) {
        quarter = asked;
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy." + list + ".heading", PlanWords.year(asked.year())), toList());
        if (code != null) {
            crumb(code, wayBack());
        }
        crumb(title, null);
        heading(heading);
    }

    /** The quarter of a record's year that the address asks for by its parameter {@code quarter}, 1 to 4. */
    protected static Quarter reported(BeforeEnterEvent event, FiscalYear year) {
        return new Quarter(
                year, event.getRouteParameters().getInteger("quarter").orElse(1));
    }

    protected final Quarter quarter() {
        return Objects.requireNonNull(quarter);
    }

    /** Address of the list in the quarter. */
    protected final String toList() {
        return QuarterChoice.address("strategy/" + list, quarter());
    }

    /** Address of a record's page in the quarter. */
    protected final String toRecord(long id) {
        return QuarterChoice.address("strategy/" + list + "/" + id, quarter());
    }

    @Override
    protected String wayBack() {
        return isNew() ? toList() : toRecord(id());
    }
}
