package th.sala.core.workbook;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import th.sala.api.workbook.Fault;
import th.sala.api.workbook.Faults;
import th.sala.api.workbook.SheetRow;

/** Faults of a workbook: all are counted, the first 1,000 of the file are kept in words. */
final class FaultList implements Faults {
    static final int LISTED = 1_000;
    /** Faults between rows come in any order: enough are kept to find the first ones among them. */
    private static final int KEPT = 20 * LISTED;

    private final I18NProvider texts;
    private final Locale language;
    private final List<Placed> faults = new ArrayList<>();
    private int count;

    FaultList(I18NProvider texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    private record Placed(int sheet, int row, int column, Fault fault) {}

    /** A fault of the whole file. */
    void addToFile(String key, Object... arguments) {
        add(-1, 0, -1, "", "", "", key, arguments);
    }

    /** A fault of a sheet or its heading. */
    void addToSheet(int order, String sheet, String column, String cell, String key, Object... arguments) {
        add(order, cell.isEmpty() ? 0 : 1, 0, sheet, column, cell, key, arguments);
    }

    @Override
    public void add(SheetRow row, String columnKey, String messageKey, Object... arguments) {
        if (row instanceof ReadRow read) {
            var layout = read.layout();
            String cell = layout.address(columnKey, row.number());
            int column = layout.columns().getOrDefault(columnKey, -1);
            add(
                    layout.order(),
                    row.number(),
                    column,
                    layout.name(),
                    layout.title(columnKey),
                    cell,
                    messageKey,
                    arguments);
        } else {
            add(0, row.number(), 0, row.sheetKey(), columnKey, "", messageKey, arguments);
        }
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** In the order of the file. */
    List<Fault> first() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Placed::sheet)
                        .thenComparingInt(Placed::row)
                        .thenComparingInt(Placed::column))
                .limit(LISTED)
                .map(Placed::fault)
                .toList();
    }

    private void add(
            int order, int row, int place, String sheet, String column, String cell, String key, Object... arguments) {
        count++;
        if (faults.size() < KEPT) {
            String message = texts.getTranslation(key, language, arguments);
            faults.add(new Placed(order, row, place, new Fault(sheet, row, column, cell, message)));
        }
    }
}
