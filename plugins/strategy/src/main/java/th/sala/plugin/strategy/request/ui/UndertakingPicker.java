package th.sala.plugin.strategy.request.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import th.sala.api.people.DepartmentScope;
import th.sala.api.ui.DraftText;
import th.sala.plugin.strategy.plan.UndertakingChoice;
import th.sala.plugin.strategy.plan.UndertakingChoices;

/** Choice of an undertaking by code or name; searches as the person types. */
public final class UndertakingPicker extends ComboBox<UndertakingChoice> implements DraftText {
    private static final int MOST_SHOWN = 50;

    private final transient UndertakingChoices undertakings;

    /** @param within whose undertakings are offered */
    public UndertakingPicker(String label, UndertakingChoices undertakings, DepartmentScope within) {
        super(label);
        this.undertakings = undertakings;
        setPageSize(MOST_SHOWN);
        setClearButtonVisible(true);
        setItemLabelGenerator(UndertakingChoice::label);
        setItems((Query<UndertakingChoice, String> query) -> search(query, within));
        addClassName("sala-picker");
    }

    // the first hits are enough: who does not find it among them types one more letter
    private Stream<UndertakingChoice> search(Query<UndertakingChoice, String> query, DepartmentScope within) {
        int limit = Math.min(query.getLimit(), MOST_SHOWN);
        return query.getOffset() > 0
                ? Stream.empty()
                : undertakings.search(query.getFilter().orElse(""), within, limit).stream();
    }

    @Override
    public String draftText() {
        return isEmpty() ? "" : Long.toString(getValue().id());
    }

    @Override
    public void restoreText(String text) {
        setValue(text.isEmpty() ? null : undertakings.find(Long.parseLong(text)).orElse(null));
    }
}
