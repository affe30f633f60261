package th.sala.core.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.sala.api.text.ThaiText;
import th.sala.api.workbook.SheetSpec;

/** Finds rows of a sheet that share what must name one row only, compared as the database does. */
final class UniqueRows {
    private final SheetSpec sheet;
    private final FaultList faults;
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    UniqueRows(SheetSpec sheet, FaultList faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    void check(ReadRow row) {
        if (sheet.uniqueBy().isEmpty()) {
            return;
        }
        var name = new ArrayList<>();
        for (String column : sheet.uniqueBy()) {
            Object value = row.value(column);
            name.add(value instanceof String text ? ThaiText.asCompared(text) : value == null ? "" : value);
        }
        if (name.stream().allMatch(""::equals)) {
            return;
        }
        Integer first = seen.putIfAbsent(name, row.number());
        if (first != null) {
            row.setFaulty();
            faults.add(row, sheet.uniqueBy().getLast(), "workbook.row.double", first);
        }
    }
}
