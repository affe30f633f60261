package th.sala.core.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.api.report.ReportBlock.Align;
import th.sala.api.time.ThaiDigits;
import th.sala.core.report.paper.PaperWords;
import th.sala.core.report.paper.PlacedPages;
import th.sala.core.report.paper.PlacedPages.Letters;

/** Fills the pages of an official paper from top to bottom; a new one begins where something does not fit. */
final class PaperFlow {
    /** 3 cm and 2 cm, as the regulation on correspondence has the margins. */
    static final int LEFT = 85;

    static final int WIDTH = PlacedPages.WIDTH - LEFT - 57;

    // Sarabun's letters are as large at 11.5 points as those of TH Sarabun at the 16 points papers are written in.
    static final Letters TEXT = new Letters(11.5f, false, Align.LEFT);
    static final Letters BOLD = new Letters(11.5f, true, Align.LEFT);
    static final Letters LABEL = new Letters(14, true, Align.LEFT);
    static final Letters TITLE = new Letters(20, true, Align.CENTRE);

    private static final Letters CELL = new Letters(10.5f, false, Align.LEFT);
    private static final Letters CELL_HEAD = new Letters(10.5f, true, Align.LEFT);
    private static final Letters FOOT = new Letters(8.5f, false, Align.LEFT);
    private static final Letters FOOT_RIGHT = new Letters(8.5f, false, Align.RIGHT);

    private static final int TOP = 57;
    private static final int BOTTOM = PlacedPages.HEIGHT - 94;
    private static final int QR = 52;
    private static final int PADDING = 3;

    /** What has Latin letters, such as the name of a file, is not written with Thai digits. */
    private static final Pattern WORD = Pattern.compile("[^\\s\u00a0]+");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z@]");

    private final PlacedPages pages;
    private int y = TOP;

    PaperFlow(String title, String agency) {
        this.pages = new PlacedPages(title, agency);
    }

    /** The text with Thai digits, as official papers are written. */
    static String official(String text) {
        return WORD.matcher(text).replaceAll(word -> {
            String found = word.group();
            return Matcher.quoteReplacement(LATIN.matcher(found).find() ? found : ThaiDigits.thai(found));
        });
    }

    int at() {
        return y;
    }

    void goTo(int height) {
        y = height;
    }

    void down(int by) {
        y += by;
    }

    /** Height of an empty page. */
    static int room() {
        return BOTTOM - TOP;
    }

    /** Begins a new page where less than that is left of this one. */
    void keep(int height) {
        if (y + height > BOTTOM && y > TOP) {
            turn();
        }
    }

    private void turn() {
        pages.next();
        y = TOP;
    }

    /** Puts one line here and goes below it. */
    void line(String line, Letters letters, int x, int width) {
        keep(letters.pitch());
        put(line, letters, x, y, width);
        y += letters.pitch();
    }

    private void put(String line, Letters letters, int x, int at, int width) {
        if (!line.isBlank()) {
            pages.text(line, letters, x, at, width);
        }
    }

    /** Puts a text of any length here and goes below it. */
    void lines(String text, Letters letters, int x, int width) {
        letters.broken(official(text), width).forEach(line -> line(line, letters, x, width));
    }

    /** Puts a paragraph; no line of it is left alone on a page. */
    void paragraph(String text, int indent) {
        for (String part : official(text).lines().toList()) {
            List<String> lines = TEXT.broken(part, WIDTH, indent);
            for (int i = 0; i < lines.size(); i++) {
                boolean pairs = i == 0 && lines.size() > 1 || i == lines.size() - 2;
                keep(TEXT.pitch() * (pairs ? 2 : 1));
                int shift = i == 0 ? indent : 0;
                line(lines.get(i), TEXT, LEFT + shift, WIDTH - shift);
            }
        }
    }

    void picture(byte[] bytes, int x, int width, int height) {
        pages.picture(bytes, x, y, width, height);
    }

    /** A dotted rule at that height of the page. */
    void dots(int x, int at, int width) {
        pages.rule(x, at, width, 0, true);
    }

    /**
     * Puts a table with hairlines; its head comes again on every page, a row goes over to the next one where it is
     * taller than a page.
     *
     * @param widths of the columns in points
     * @param head empty for none
     */
    void table(int[] widths, List<String> head, List<List<String>> rows) {
        int top = head.isEmpty() ? 0 : height(broken(widths, head, CELL_HEAD), CELL_HEAD);
        keep(top + CELL.pitch() + 2 * PADDING);
        head(widths, head);
        for (List<String> row : rows) {
            List<List<String>> cells = broken(widths, row, CELL);
            if (y + height(cells, CELL) > BOTTOM && height(cells, CELL) <= room() - top) {
                turn();
                head(widths, head);
            }
            parts(widths, head, cells);
        }
    }

    private void parts(int[] widths, List<String> head, List<List<String>> cells) {
        int count = cells.stream().mapToInt(List::size).max().orElse(0);
        int from = 0;
        while (from < count) {
            int to = Math.min(count, from + Math.max(1, (BOTTOM - y - 2 * PADDING) / CELL.pitch()));
            row(widths, cells, from, to, CELL);
            from = to;
            if (from < count) {
                turn();
                head(widths, head);
            }
        }
    }

    private void head(int[] widths, List<String> head) {
        if (!head.isEmpty()) {
            List<List<String>> cells = broken(widths, head, CELL_HEAD);
            row(widths, cells, 0, cells.stream().mapToInt(List::size).max().orElse(0), CELL_HEAD);
        }
    }

    private void row(int[] widths, List<List<String>> cells, int from, int to, Letters letters) {
        int height = (to - from) * letters.pitch() + 2 * PADDING;
        int x = LEFT;
        pages.rule(LEFT, y, WIDTH, 0, false);
        for (int i = 0; i < widths.length; i++) {
            pages.rule(x, y, 0, height, false);
            List<String> lines = cells.get(i);
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                int at = y + PADDING + (line - from) * letters.pitch();
                put(lines.get(line), letters, x + PADDING + 1, at, widths[i] - 2 * PADDING - 1);
            }
            x += widths[i];
        }
        pages.rule(x, y, 0, height, false);
        y += height;
        pages.rule(LEFT, y, WIDTH, 0, false);
    }

    private static List<List<String>> broken(int[] widths, List<String> row, Letters letters) {
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(letters.broken(official(row.get(i)), widths[i] - 2 * PADDING - 1));
        }
        return cells;
    }

    private static int height(List<List<String>> cells, Letters letters) {
        return cells.stream().mapToInt(List::size).max().orElse(0) * letters.pitch() + 2 * PADDING;
    }

    /** Puts the code, its address and the number of the page at the foot of every page. */
    PlacedPages finished(PaperMark mark, PaperWords words) {
        byte[] code = QrPicture.of(mark.address());
        int top = PlacedPages.HEIGHT - 82;
        int x = LEFT + QR + 8;
        int width = WIDTH - QR - 8;
        List<String> address = FOOT.broken(words.text("paper.foot.address", mark.address()), width);
        for (int number = 1; number <= pages.count(); number++) {
            pages.turnTo(number);
            pages.rule(LEFT, top - 6, WIDTH, 0, false);
            pages.picture(code, LEFT, top, QR, QR);
            int at = top + 3;
            pages.text(words.text("paper.foot.code", mark.code().shown()), FOOT, x, at, width);
            String page = ThaiDigits.thai(words.page(number, pages.count()));
            pages.text(page, FOOT_RIGHT, x + width / 2, at, width - width / 2);
            for (String line : address) {
                at += FOOT.pitch();
                pages.text(line, FOOT, x, at, width);
            }
        }
        return pages;
    }
}
