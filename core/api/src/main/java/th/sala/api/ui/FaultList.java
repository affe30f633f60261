package th.sala.api.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.Fault;

/** Every fault of a workbook by sheet, row and column, to be looked at and to be taken along as a file. */
final class FaultList extends Div {
    FaultList(CheckedWorkbook workbook) {
        addClassName("sala-faults");
        add(Note.problem(getTranslation("ui.faults.found", workbook.fileName(), Figures.count(workbook.faultCount()))));
        if (workbook.faultCount() > workbook.faults().size()) {
            add(Note.info(getTranslation(
                    "ui.faults.first", Figures.count(workbook.faults().size()))));
        }
        List<RowColumn<Fault>> columns = List.of(
                RowColumn.<Fault>text("sheet", "ui.faults.sheet", Fault::sheet)
                        .width(11)
                        .notSortable()
                        .onSecondLine()
                        .filterChoice(() -> sheets(workbook)),
                RowColumn.<Fault>count("row", "ui.faults.row", fault -> fault.row() == 0 ? null : fault.row())
                        .width(5)
                        .notSortable(),
                RowColumn.<Fault>text("column", "ui.faults.column", Fault::column)
                        .width(12)
                        .notSortable(),
                RowColumn.<Fault>text("cell", "ui.faults.cell", Fault::cell)
                        .width(6)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Fault>text("message", "ui.faults.message", Fault::message)
                        .flexes()
                        .notSortable()
                        .onFirstLine()
                        .filterText());
        add(new RowList<>(
                        "ui.faults",
                        "ui.faults.title",
                        ListSource.held(query -> matching(workbook.faults(), query)),
                        columns)
                .counted("ui.faults.count"));
    }

    private static List<Choice> sheets(CheckedWorkbook workbook) {
        return workbook.faults().stream()
                .map(Fault::sheet)
                .distinct()
                .filter(sheet -> !sheet.isEmpty())
                .map(sheet -> new Choice(sheet, sheet))
                .toList();
    }

    private static List<Fault> matching(List<Fault> faults, ListQuery query) {
        String sheet = query.filter("sheet").orElse("");
        String words = query.filter("message").orElse("").toLowerCase(Locale.ROOT);
        return faults.stream()
                .filter(f -> sheet.isEmpty() || f.sheet().equals(sheet))
                .filter(f -> f.message().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }
}
