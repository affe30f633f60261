package th.sala.core.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.report.Reports.ListColumn;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;

/** Streams the rows of a list into a workbook; only a window of rows is ever in memory. */
public final class ListWorkbook<R> implements AutoCloseable {
    private static final int PAGE = 1_000;
    private static final int WINDOW = 200;
    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int WIDEST = 60;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final SheetStyles styles = new SheetStyles(workbook);
    private final SheetNames names = new SheetNames();
    private final SheetStyles.Look text = SheetStyles.Look.text();
    private final String title;
    private final List<ListColumn<R>> columns;
    private final int[] widths;
    private SXSSFSheet sheet;
    private int next;

    public ListWorkbook(String title, List<ListColumn<R>> columns) {
        this.title = title;
        this.columns = columns;
        this.widths = new int[columns.size()];
        workbook.setCompressTempFiles(true);
        sheet = begin();
    }

    /** Adds all rows of the query; returns how many. */
    public long fill(ListSource<R> source, ListQuery query, Progress progress) {
        int count = source.count(query);
        int total = count > source.most() ? 0 : count;
        long written = 0;
        List<R> page;
        do {
            page = source.rows(new ListQuery(query.filters(), query.sorts(), (int) written, PAGE));
            for (R row : page) {
                add(row);
                progress.at(++written, total);
            }
        } while (page.size() == PAGE);
        return written;
    }

    public void write(OutputStream to) throws IOException {
        finish();
        workbook.write(to);
    }

    /** Removes the file the rows were kept in. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private SXSSFSheet begin() {
        SXSSFSheet started = workbook.createSheet(names.of(title));
        SXSSFRow head = started.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            SXSSFCell cell = head.createCell(i);
            cell.setCellValue(columns.get(i).title());
            cell.setCellStyle(styles.of(SheetStyles.Look.head()));
            widths[i] = Math.max(widths[i], letters(columns.get(i).title()) + 2);
        }
        started.createFreezePane(0, 1);
        started.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        next = 1;
        return started;
    }

    private void finish() {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, Math.clamp(widths[i] + 1L, 8, WIDEST) * 256);
        }
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(next - 1, 0), 0, columns.size() - 1));
        }
    }

    private void add(R row) {
        if (next == ROWS_OF_A_SHEET) {
            finish();
            sheet = begin();
        }
        SXSSFRow line = sheet.createRow(next++);
        for (int i = 0; i < columns.size(); i++) {
            put(line.createCell(i), columns.get(i).value().apply(row), i);
        }
    }

    private void put(SXSSFCell cell, @Nullable Object value, int column) {
        switch (value) {
            case null -> cell.setCellStyle(styles.of(text));
            case BigDecimal number -> number(cell, number.doubleValue(), Math.max(number.scale(), 0), column);
            case Integer number -> number(cell, number, 0, column);
            case Long number -> number(cell, number, 0, column);
            case LocalDate date -> {
                cell.setCellValue(date);
                look(cell, SheetStyles.DATE, HorizontalAlignment.RIGHT, 13, column);
            }
            case Instant moment -> {
                cell.setCellValue(LocalDateTime.ofInstant(moment, ThaiDates.ZONE));
                look(cell, SheetStyles.MOMENT, HorizontalAlignment.RIGHT, 19, column);
            }
            default -> words(cell, value.toString(), column);
        }
    }

    private void words(SXSSFCell cell, String words, int column) {
        cell.setCellValue(words.length() > 32_767 ? words.substring(0, 32_767) : words);
        cell.setCellStyle(styles.forText(text, words));
        widths[column] = Math.max(widths[column], letters(words));
    }

    private void number(SXSSFCell cell, double number, int decimals, int column) {
        cell.setCellValue(number);
        String format = SheetStyles.number(decimals);
        int digits = (int) Math.log10(Math.max(Math.abs(number), 1)) * 4 / 3 + decimals + 4;
        look(cell, format, HorizontalAlignment.RIGHT, digits, column);
    }

    private void look(SXSSFCell cell, String format, HorizontalAlignment align, int letters, int column) {
        cell.setCellStyle(styles.of(text.with(format, align)));
        widths[column] = Math.max(widths[column], letters);
    }

    /** Letters that take room: marks above and below take none. */
    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < WIDEST; i++) {
            letters += Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? 0 : 1;
        }
        return letters;
    }
}
