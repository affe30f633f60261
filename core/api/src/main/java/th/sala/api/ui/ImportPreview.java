package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;
import th.sala.api.text.ThaiText;
import th.sala.api.workbook.CheckedWorkbook;
import th.sala.api.workbook.ImportSummary;

/** What importing the checked workbook would do, and the act that does it. */
final class ImportPreview extends Div {
    ImportPreview(CheckedWorkbook workbook, ImportSummary summary, Runnable apply, Runnable drop) {
        addClassName("sala-import-preview");
        add(new H2(getTranslation("ui.import.preview", workbook.fileName())), table(this, summary));
        var other = new Button(getTranslation("ui.import.other"), e -> drop.run());
        if (summary.changes() == 0) {
            add(Note.info(getTranslation("ui.import.nothingNew"), other));
            return;
        }
        var button = new Button(getTranslation("ui.import.apply", Figures.count(summary.changes())), e -> apply.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        var row = new Div(other, button);
        row.addClassName("sala-row");
        add(Note.done(getTranslation("ui.import.noFaults", Figures.count(workbook.rowCount()))), row);
    }

    static Component table(Component screen, ImportSummary summary) {
        var head = new NativeTableRow();
        Stream.of("ui.import.kind", "ui.import.added", "ui.import.changed", "ui.import.unchanged")
                .forEach(key -> {
                    var cell = new NativeTableHeaderCell(screen.getTranslation(key));
                    cell.getElement().setAttribute("scope", "col");
                    cell.setClassName("sala-figure", !key.endsWith("kind"));
                    head.add(cell);
                });
        var body = new NativeTableBody();
        for (ImportSummary.Line line : summary.lines()) {
            body.add(new NativeTableRow(
                    kind(screen, line), count(line.added()), count(line.changed()), count(line.unchanged())));
        }
        var table = new NativeTable();
        table.addClassName("sala-table");
        table.add(new Caption(screen.getTranslation("ui.import.summary")), new NativeTableHeader(head), body);
        return table;
    }

    private static NativeTableCell kind(Component screen, ImportSummary.Line line) {
        var cell = new NativeTableCell(screen.getTranslation(line.titleKey()));
        if (!line.firstChanged().isEmpty()) {
            int more = line.changed() - line.firstChanged().size();
            var names = String.join(", ", line.firstChanged());
            var changed = new Div(ThaiText.keepTogether(
                    more > 0
                            ? screen.getTranslation("ui.import.firstChanged", names, Figures.count(more))
                            : screen.getTranslation("ui.import.allChanged", names)));
            changed.addClassName("sala-quiet");
            cell.add(changed);
        }
        return cell;
    }

    private static NativeTableCell count(int number) {
        var cell = new NativeTableCell(Figures.count(number));
        cell.addClassName("sala-figure");
        return cell;
    }
}
