package th.sala.api.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

/** Choice of several people, each found as with {@link PersonPicker}. The value is their ids. */
public final class PeoplePicker extends MultiSelectComboBox<PersonId> implements DraftText {
    private static final int MOST_SHOWN = 50;

    public PeoplePicker(String label) {
        super(label);
        setPageSize(MOST_SHOWN);
        setClearButtonVisible(true);
        setItemLabelGenerator(
                id -> Services.find(People.class).find(id).map(Names::of).orElseGet(Figures::unknown));
        setItems((Query<PersonId, String> query) -> search(query));
        addClassName("sala-picker");
    }

    private static Stream<PersonId> search(Query<PersonId, String> query) {
        String text = query.getFilter().orElse("");
        int limit = Math.min(query.getLimit(), MOST_SHOWN);
        return query.getOffset() > 0
                ? Stream.empty()
                : Services.find(People.class).search(text, limit).stream().map(Person::id);
    }

    @Override
    public String draftText() {
        return getValue().stream().map(id -> Long.toString(id.value())).sorted().collect(Collectors.joining(","));
    }

    @Override
    public void restoreText(String text) {
        setValue(Arrays.stream(text.split(","))
                .filter(id -> !id.isBlank())
                .map(id -> new PersonId(Long.parseLong(id)))
                .collect(Collectors.toSet()));
    }
}
