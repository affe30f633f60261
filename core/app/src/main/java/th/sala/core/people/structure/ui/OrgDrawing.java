package th.sala.core.people.structure.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import th.sala.api.time.ThaiDates;
import th.sala.core.people.structure.Unit;

/** The organisation chart as a picture to print: rows of columns, one for each unit directly below the top. */
final class OrgDrawing {
    private static final int COLUMNS = 5;
    private static final int WIDTH = 230;
    private static final int GAP = 16;
    private static final int INDENT = 18;
    private static final int LINE = 18;
    private static final int PADDING = 10;
    private static final int SPACE = 10;
    /** Characters a full box has room for on a line, marks above and below aside. */
    private static final int ROOM = 31;

    private final Function<Unit, List<String>> words;
    private final StringBuilder boxes = new StringBuilder();

    /** @param words of a unit: its name, then lines of their own */
    OrgDrawing(Function<Unit, List<String>> words) {
        this.words = words;
    }

    /** The picture as SVG. */
    String svg(Unit top) {
        int columns = Math.clamp(top.below().size(), 1, COLUMNS);
        int width = columns * (WIDTH + GAP) + GAP;
        int middle = width / 2;
        int edge = box(top, middle - WIDTH / 2, GAP, 0);
        int rail = edge + SPACE;
        int bottom = edge;
        if (!top.below().isEmpty()) {
            path(middle, edge, middle, rail);
        }
        for (int first = 0; first < top.below().size(); first += COLUMNS) {
            List<Unit> units = top.below()
                    .subList(first, Math.min(first + COLUMNS, top.below().size()));
            int own = first == 0 ? rail : bottom + SPACE;
            if (first > 0) {
                // rows after the first hang on a line along the left edge
                path(middle, rail, GAP / 2, rail, GAP / 2, own, middle, own);
            }
            bottom = row(units, middle, own);
        }
        int height = bottom + GAP;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d"
                 font-family="Sarabun, 'TH Sarabun New', 'Noto Sans Thai', sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                %s</svg>
                """.formatted(width, height, width, height, boxes);
    }

    /** One row of columns below their line; the lowest edge. */
    private int row(List<Unit> units, int middle, int rail) {
        int left = middle - (units.size() * (WIDTH + GAP) - GAP) / 2;
        path(Math.min(middle, left + WIDTH / 2), rail, left + (units.size() - 1) * (WIDTH + GAP) + WIDTH / 2, rail);
        int lowest = rail;
        for (int i = 0; i < units.size(); i++) {
            int x = left + i * (WIDTH + GAP);
            path(x + WIDTH / 2, rail, x + WIDTH / 2, rail + SPACE);
            lowest = Math.max(lowest, column(units.get(i), x, rail + SPACE, 0));
        }
        return lowest + SPACE;
    }

    private int column(Unit unit, int x, int y, int depth) {
        int bottom = box(unit, x, y, depth);
        int rail = x + INDENT / 2;
        for (Unit below : unit.below()) {
            int last = bottom + SPACE + LINE;
            path(rail, last, x + INDENT, last);
            int from = bottom;
            bottom = column(below, x + INDENT, bottom + SPACE, depth + 1);
            path(rail, from, rail, last);
            if (below != unit.below().getLast()) {
                path(rail, last, rail, bottom);
            }
        }
        return bottom;
    }

    /** Draws a box and its words; its lower edge. */
    private int box(Unit unit, int x, int y, int depth) {
        int width = WIDTH - depth * INDENT;
        List<String> all = words.apply(unit);
        int room = ROOM - 3 * depth;
        List<String> name = wrapped(all.getFirst(), room);
        List<String> others = all.stream()
                .skip(1)
                .flatMap(line -> wrapped(line, room).stream())
                .toList();
        int bottom = y + 2 * PADDING + (name.size() + others.size()) * LINE;
        boxes.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"white\" stroke=\"black\"/>\n"
                .formatted(x, y, width, bottom - y));
        int at = y + PADDING + LINE - 5;
        for (String line : name) {
            text(x + PADDING, at, " font-weight=\"600\"", line);
            at += LINE;
        }
        for (String line : others) {
            text(x + PADDING, at, "", line);
            at += LINE;
        }
        return bottom;
    }

    private void text(int x, int y, String style, String words) {
        boxes.append("<text x=\"%d\" y=\"%d\"%s>%s</text>\n".formatted(x, y, style, escaped(words)));
    }

    private void path(int... points) {
        var way = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            way.append(i == 0 ? "M" : "L").append(points[i]).append(' ').append(points[i + 1]);
        }
        boxes.append("<path d=\"").append(way).append("\" fill=\"none\" stroke=\"black\"/>\n");
    }

    private static List<String> wrapped(String words, int room) {
        BreakIterator breaks = BreakIterator.getLineInstance(ThaiDates.THAI);
        breaks.setText(words);
        List<String> lines = new ArrayList<>();
        int begin = 0;
        int fits = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (wide(words.substring(begin, at)) > room && fits > begin) {
                lines.add(words.substring(begin, fits).strip());
                begin = fits;
            }
            fits = at;
        }
        lines.add(words.substring(begin).strip());
        return lines;
    }

    private static long wide(String words) {
        return words.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
