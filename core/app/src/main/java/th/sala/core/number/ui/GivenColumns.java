package th.sala.core.number.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.ui.Choice;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowColumn;
import th.sala.core.number.GivenNumbers;
import th.sala.core.number.GivenRow;
import th.sala.core.number.NumberPermissions;

/** The columns of numbers given. */
record GivenColumns(long series, GivenNumbers given, People people) {
    private static final List<String> STATES = List.of("ASSIGNED", "RESERVED", "WAITING", "VOID", "OPEN");

    List<RowColumn<GivenRow>> all() {
        return List.of(
                RowColumn.<GivenRow>text(
                                "text", "number.given.text", row -> row.number().text())
                        .width(10.5)
                        .onFirstLine()
                        .filterText(),
                RowColumn.<GivenRow>text(
                                "year",
                                "number.given.year",
                                row -> Integer.toString(row.number().year()))
                        .width(7)
                        .notSortable()
                        .filterChoice(this::years),
                RowColumn.<GivenRow>state("state", "number.given.state", NumberWords::state)
                        .width(9.5)
                        .notSortable()
                        .filterChoice(GivenColumns::states),
                RowColumn.<GivenRow>text("record", "number.given.record", GivenColumns::record)
                        .flexes()
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<GivenRow>text(
                                "department",
                                "number.given.department",
                                row -> department(row.number().department()))
                        .width(10.5)
                        .notSortable()
                        .filterChoice(this::departments),
                RowColumn.<GivenRow>moment("givenAt", "number.given.at", GivenRow::givenAt)
                        .width(10.5)
                        .notSortable(),
                RowColumn.<GivenRow>text("givenBy", "number.given.by", row -> person(row.givenBy()))
                        .width(13)
                        .notSortable()
                        .hiddenAtFirst());
    }

    private List<Choice> years() {
        return given.years(series).stream()
                .map(year -> new Choice(Integer.toString(year), Integer.toString(year)))
                .toList();
    }

    private static List<Choice> states() {
        return STATES.stream()
                .map(state -> new Choice(state, NumberWords.state(state)))
                .toList();
    }

    private List<Choice> departments() {
        DepartmentScope scope = people.scope(NumberPermissions.KEEP);
        return people.departments().stream()
                .filter(department -> scope.covers(department.id()))
                .map(department -> new Choice(
                        Long.toString(department.id().value()),
                        Names.of(department, UI.getCurrent().getLocale())))
                .toList();
    }

    /** The record, and why the number was kept free or cancelled. */
    private static String record(GivenRow row) {
        String record = row.record() == null ? "" : row.record();
        if (record.isEmpty() || row.remark().isEmpty()) {
            return record + row.remark();
        }
        return NumberWords.text("number.given.because", record, row.remark());
    }

    private String department(@Nullable DepartmentId department) {
        return department == null
                ? NumberWords.text("number.given.agency")
                : people.department(department)
                        .map(found -> Names.of(found, UI.getCurrent().getLocale()))
                        .orElse("");
    }

    private String person(@Nullable PersonId person) {
        return person == null
                ? NumberWords.text("number.given.portal")
                : people.find(person).map(Person::name).orElse("");
    }
}
