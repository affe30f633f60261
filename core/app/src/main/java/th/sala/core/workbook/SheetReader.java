package th.sala.core.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import th.sala.api.workbook.ColumnSpec;
import th.sala.api.workbook.SheetSpec;
import th.sala.core.workbook.CellReader.Reading;

/** Reads one sheet: its headings, then every row that holds something. */
final class SheetReader {
    /** Takes each row that holds something; refuses when there are too many. */
    @FunctionalInterface
    interface RowTaker {
        void take(ReadRow row);
    }

    private final SheetSpec spec;
    private final String name;
    private final int order;
    private final Headings headings;
    private final FaultList faults;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ReadRow.Layout layout;
    private final UniqueRows unique;

    SheetReader(SheetSpec spec, String name, int order, Headings headings, FaultList faults) {
        this.spec = spec;
        this.name = name;
        this.order = order;
        this.headings = headings;
        this.faults = faults;
        for (int i = 0; i < spec.columns().size(); i++) {
            places.put(spec.columns().get(i).key(), i);
        }
        this.layout = new ReadRow.Layout(spec, name, order, places, columns);
        this.unique = new UniqueRows(spec, faults);
    }

    void read(Sheet sheet, RowTaker taker) {
        boolean headed = false;
        boolean readable = false;
        for (Row row : sheet) {
            if (!headed) {
                if (row.getRowNum() > 0) {
                    break;
                }
                headed = true;
                readable = readHeadings(row);
            } else if (readable) {
                readRow(row, taker);
            }
        }
        if (!headed) {
            faults.addToSheet(order, name, "", "", "workbook.sheet.noHeadings");
        } else if (readable) {
            // A streamed sheet knows its merged cells only after its last row.
            sheet.getMergedRegions().forEach(this::refuseMerged);
        }
    }

    private boolean readHeadings(Row row) {
        boolean sound = true;
        for (Cell cell : row) {
            String title = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
            if (title.isBlank()) {
                continue;
            }
            ColumnSpec column = headings.find(spec, title);
            String address = CellReference.convertNumToColString(cell.getColumnIndex()) + 1;
            if (column == null) {
                faults.addToSheet(order, name, title.strip(), address, "workbook.column.unknown", title.strip());
                sound = false;
            } else if (columns.putIfAbsent(column.key(), cell.getColumnIndex()) != null) {
                faults.addToSheet(order, name, column.title(), address, "workbook.column.double", column.title());
                sound = false;
            }
        }
        for (ColumnSpec column : spec.columns()) {
            if (!columns.containsKey(column.key())) {
                faults.addToSheet(order, name, column.title(), "", "workbook.column.missing", column.title());
                sound = false;
            }
        }
        return sound;
    }

    private void readRow(Row row, RowTaker taker) {
        var read = new ReadRow(layout, row.getRowNum() + 1);
        Reading[] readings = new Reading[spec.columns().size()];
        boolean empty = true;
        for (int i = 0; i < readings.length; i++) {
            ColumnSpec column = spec.columns().get(i);
            readings[i] = CellReader.read(cell(row, column), column);
            read.put(i, readings[i].value());
            empty &= readings[i].value() == null && readings[i].fault() == null;
        }
        refuseStray(row);
        if (!empty) {
            taker.take(read);
            report(read, readings);
            unique.check(read);
        }
    }

    private @Nullable Cell cell(Row row, ColumnSpec column) {
        return row.getCell(columns.getOrDefault(column.key(), -1), Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
    }

    private void report(ReadRow row, Reading[] readings) {
        for (int i = 0; i < readings.length; i++) {
            ColumnSpec column = spec.columns().get(i);
            String fault = readings[i].fault();
            if (fault != null) {
                row.setFaulty();
                faults.add(row, column.key(), fault, readings[i].arguments());
            } else if (column.required() && readings[i].value() == null) {
                row.setFaulty();
                faults.add(row, column.key(), "workbook.cell.missing", column.title());
            }
        }
    }

    /** A value under no heading would be lost in silence. */
    private void refuseStray(Row row) {
        for (Cell cell : row) {
            if (!columns.containsValue(cell.getColumnIndex())
                    && CellReader.read(cell, Headings.ANYTHING).value() != null) {
                String column = CellReference.convertNumToColString(cell.getColumnIndex());
                var stray = new ReadRow(layout, row.getRowNum() + 1);
                faults.add(stray, "", "workbook.cell.noHeading", column + stray.number());
            }
        }
    }

    private void refuseMerged(CellRangeAddress region) {
        boolean inColumns = columns.values().stream()
                .anyMatch(column -> column >= region.getFirstColumn() && column <= region.getLastColumn());
        if (inColumns && region.getLastRow() > 0) {
            var row = new ReadRow(layout, Math.max(region.getFirstRow(), 1) + 1);
            faults.add(row, "", "workbook.cell.merged", region.formatAsString());
        }
    }
}
