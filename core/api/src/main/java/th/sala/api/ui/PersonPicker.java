package th.sala.api.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.stream.Stream;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;

/** Choice of a person by name, username or position; searches as the person types. The value is the id. */
public final class PersonPicker extends ComboBox<PersonId> implements DraftText {
    private static final int MOST_SHOWN = 50;

    public PersonPicker(String label) {
        super(label);
        setPageSize(MOST_SHOWN);
        setClearButtonVisible(true);
        setItemLabelGenerator(this::name);
        setItems((Query<PersonId, String> query) -> search(query));
        addClassName("sala-picker");
    }

    /** Offers these people only, such as those who hold a role. */
    public PersonPicker among(List<PersonId> people) {
        setItems(people);
        return this;
    }

    // The first hits are enough: who is not among them types one more letter.
    private static Stream<PersonId> search(Query<PersonId, String> query) {
        String text = query.getFilter().orElse("");
        int offset = query.getOffset();
        int limit = Math.min(query.getLimit(), MOST_SHOWN);
        return offset > 0
                ? Stream.empty()
                : Services.find(People.class).search(text, limit).stream().map(Person::id);
    }

    private String name(PersonId id) {
        return Services.find(People.class).find(id).map(Names::of).orElseGet(Figures::unknown);
    }

    @Override
    public String draftText() {
        return isEmpty() ? "" : String.valueOf(getValue().value());
    }

    @Override
    public void restoreText(String text) {
        setValue(text.isEmpty() ? null : new PersonId(Long.parseLong(text)));
    }
}
