package th.sala.core.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import th.sala.api.time.FiscalYear;
import th.sala.api.workbook.SheetRow;
import th.sala.api.workbook.SheetSpec;

/** A row as it was read; its values stand in the order of the sheet's description. */
final class ReadRow implements SheetRow {
    /**
     * What all rows of a sheet share.
     *
     * @param name name of the sheet as the file has it
     * @param order position of the sheet in the file
     * @param places position of each column in the description
     * @param columns position of each column in the file
     */
    record Layout(SheetSpec sheet, String name, int order, Map<String, Integer> places, Map<String, Integer> columns) {
        String address(String column, int row) {
            Integer at = columns.get(column);
            return at == null || row == 0 ? "" : CellReference.convertNumToColString(at) + row;
        }

        String title(String column) {
            Integer place = places.get(column);
            return place == null ? "" : sheet.columns().get(place).title();
        }
    }

    private final Layout layout;
    private final int number;
    private final @Nullable Object[] values;
    private boolean faulty;

    ReadRow(Layout layout, int number) {
        this.layout = layout;
        this.number = number;
        this.values = new @Nullable Object[layout.sheet().columns().size()];
    }

    Layout layout() {
        return layout;
    }

    void put(int place, @Nullable Object value) {
        values[place] = value;
    }

    @Nullable
    Object value(String column) {
        Integer place = layout.places().get(column);
        if (place == null) {
            throw new IllegalArgumentException("Sheet " + sheetKey() + " has no column " + column);
        }
        return values[place];
    }

    boolean isFaulty() {
        return faulty;
    }

    void setFaulty() {
        faulty = true;
    }

    @Override
    public String sheetKey() {
        return layout.sheet().key();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public @Nullable String text(String column) {
        return (String) value(column);
    }

    @Override
    public @Nullable BigDecimal decimal(String column) {
        return (BigDecimal) value(column);
    }

    @Override
    public @Nullable Integer count(String column) {
        return (Integer) value(column);
    }

    @Override
    public @Nullable LocalDate date(String column) {
        return (LocalDate) value(column);
    }

    @Override
    public @Nullable FiscalYear fiscalYear(String column) {
        return (FiscalYear) value(column);
    }
}
