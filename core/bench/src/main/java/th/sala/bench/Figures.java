package th.sala.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All figures of a run: printed as they come, kept as a file at the end. */
final class Figures {
    private static final String ROW = "%-46s %10s %-4s  %-10s  %s%n";
    private static final int MOST_LINES = 12;

    private final List<Figure> all = new ArrayList<>();
    private final PrintStream console;

    Figures(PrintStream console) {
        this.console = console;
        console.printf(ROW, "figure", "value", "unit", "goal", "page or call, data");
    }

    void add(Figure figure) {
        all.add(figure);
        String where = figure.data().isEmpty() ? figure.call() : figure.call() + ", " + figure.data();
        console.printf(Locale.ROOT, ROW, figure.of(), figure.text(), figure.unit(), figure.goal(), where);
    }

    /** Notes that a group of figures is missing, and why. */
    void missing(String name, Exception reason) {
        // what a browser did not find stands in the lines after the first
        String first = String.valueOf(reason.getMessage())
                .lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .collect(Collectors.joining(" "));
        add(new Figure(
                name, Double.NaN, "", "", "not measured: " + reason.getClass().getSimpleName() + " " + first, "", ""));
    }

    void write(Path file) throws IOException {
        StringBuilder json = new StringBuilder("{\n  \"at\": "
                + quoted(Instant.now().toString()) + ",\n  \"machine\": "
                + quoted(Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name"))
                + ",\n  \"figures\": [");
        String separator = "\n";
        for (Figure figure : all) {
            json.append(separator).append(json(figure));
            separator = ",\n";
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json.append("\n  ]\n}\n"));
        console.println("Written to " + file);
    }

    private static String json(Figure figure) {
        String value = Double.isNaN(figure.value()) ? "null" : String.format(Locale.ROOT, "%.3f", figure.value());
        return "    {\"of\": " + quoted(figure.of()) + ", \"value\": " + value + ", \"unit\": " + quoted(figure.unit())
                + ", \"goal\": " + quoted(figure.goal()) + ", \"call\": " + quoted(figure.call()) + ", \"data\": "
                + quoted(figure.data()) + ", \"flags\": " + quoted(figure.flags()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                default -> quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
