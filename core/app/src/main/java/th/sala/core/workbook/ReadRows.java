package th.sala.core.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.WorkbookRows;

/** All rows of a workbook by sheet. */
final class ReadRows implements WorkbookRows {
    private final Map<String, List<ReadRow>> all = new HashMap<>();
    private int count;

    void add(ReadRow row) {
        all.computeIfAbsent(row.sheetKey(), sheet -> new ArrayList<>()).add(row);
        count++;
    }

    int count() {
        return count;
    }

    @Override
    public List<SheetRow> of(String sheetKey) {
        return all.getOrDefault(sheetKey, List.of()).stream()
                .filter(row -> !row.isFaulty())
                .map(SheetRow.class::cast)
                .toList();
    }

    @Override
    public List<SheetRow> withFaulty(String sheetKey) {
        return List.copyOf(all.getOrDefault(sheetKey, List.of()));
    }
}
