package th.sala.core.approval.route.ui;

import static th.sala.core.approval.route.ui.RouteWords.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import th.sala.api.approval.Approver;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.ui.PersonPicker;
import th.sala.core.approval.route.RouteChoices;
import th.sala.core.approval.route.RouteChoices.Named;

/** One who decides at a desk: a post, or a role, committee or person out of a list. */
class ApproverRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient RouteChoices choices;
    private final transient People people;
    private final Select<Approver.Kind> kind = new Select<>();
    private final ComboBox<Named> role;
    private final ComboBox<Named> committee;
    private final PersonPicker person;

    ApproverRow(RouteChoices choices, People people, Runnable changed) {
        this.choices = choices;
        this.people = people;
        addClassName("sala-approver");
        kind.setLabel(text("route.approver.kind"));
        kind.setItems(Approver.Kind.values());
        kind.setItemLabelGenerator(k -> text("route.approver." + k));
        role = box(text("route.approver.role"), choices.roles());
        committee = box(text("route.approver.committee"), choices.committees());
        person = new PersonPicker(text("route.approver.person"));
        kind.addValueChangeListener(e -> show());
        kind.addValueChangeListener(e -> changed.run());
        role.addValueChangeListener(e -> changed.run());
        committee.addValueChangeListener(e -> changed.run());
        person.addValueChangeListener(e -> changed.run());
        add(kind, role, committee, person);
        show();
    }

    private static ComboBox<Named> box(String label, List<Named> items) {
        var box = new ComboBox<Named>(label);
        box.setItems(items);
        box.setItemLabelGenerator(RouteWords::name);
        box.addClassName("sala-picker");
        return box;
    }

    private void show() {
        role.setVisible(kind.getValue() == Approver.Kind.ROLE || kind.getValue() == Approver.Kind.CHOSEN);
        committee.setVisible(kind.getValue() == Approver.Kind.COMMITTEE);
        person.setVisible(kind.getValue() == Approver.Kind.PERSON);
    }

    void show(ApproverRows.Asked asked) {
        kind.setValue(asked.kind());
        switch (asked.kind()) {
            case ROLE, CHOSEN -> choose(role, choices.roles(), asked.code());
            case COMMITTEE -> choose(committee, choices.committees(), asked.code());
            case PERSON -> choices.person(asked.code()).map(Person::id).ifPresent(person::setValue);
            case HEAD_OF_UNIT, HEAD_ABOVE, DEPUTY, DIRECTOR -> {}
        }
    }

    private static void choose(ComboBox<Named> box, List<Named> from, String code) {
        from.stream().filter(named -> named.code().equals(code)).findFirst().ifPresent(box::setValue);
    }

    ApproverRows.Asked value() {
        Approver.Kind chosen = kind.getValue() == null ? Approver.Kind.HEAD_OF_UNIT : kind.getValue();
        String code =
                switch (chosen) {
                    case ROLE, CHOSEN -> code(role);
                    case COMMITTEE -> code(committee);
                    case PERSON ->
                        Optional.ofNullable(person.getValue())
                                .flatMap(people::find)
                                .map(Person::username)
                                .orElse("");
                    case HEAD_OF_UNIT, HEAD_ABOVE, DEPUTY, DIRECTOR -> "";
                };
        return new ApproverRows.Asked(chosen, code);
    }

    private static String code(ComboBox<Named> box) {
        return box.getValue() == null ? "" : box.getValue().code();
    }

    /** Says beside its field what is missing. */
    boolean isComplete() {
        boolean complete = true;
        for (HasValidation field : List.<HasValidation>of(role, committee, person)) {
            var box = (ComboBox<?>) field;
            boolean missing = box.isVisible() && box.isEmpty();
            field.setInvalid(missing);
            field.setErrorMessage(missing ? text("route.rule.approver") : "");
            complete &= !missing;
        }
        return complete;
    }
}
