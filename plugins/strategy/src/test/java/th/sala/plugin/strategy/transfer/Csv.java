package th.sala.plugin.strategy.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the small CSV files of the sample: comma, double quotes, first line is the heading. */
final class Csv {
    private Csv() {}

    static List<Map<String, String>> read(Path file) {
        try {
            var lines = parse(Files.readString(file));
            var heading = lines.getFirst();
            return lines.stream().skip(1).map(line -> row(heading, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> heading, List<String> line) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < heading.size(); i++) {
            row.put(heading.get(i), line.get(i));
        }
        return row;
    }

    private static List<List<String>> parse(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
