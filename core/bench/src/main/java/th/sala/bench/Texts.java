package th.sala.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/** The Thai words on the screens, by their keys, so that the measurements find things as people do. */
final class Texts {
    private final Properties words = new Properties();

    Texts(Path top) throws IOException {
        for (String file : new String[] {
            "core/api/src/main/resources/i18n/ui_th.properties",
            "core/app/src/main/resources/i18n/modules_th.properties",
            "core/app/src/main/resources/i18n/module_th.properties"
        }) {
            if (Files.exists(top.resolve(file))) {
                try (Reader in = Files.newBufferedReader(top.resolve(file))) {
                    words.load(in);
                }
            }
        }
    }

    /** Matches the text of a key whatever stands for its placeholders; the screens glue Thai words with U+2060. */
    Pattern of(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : text.split("\\{\\d+}", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*");
            part.codePoints().forEach(c -> pattern.append(literal(c)).append("\\u2060?"));
        }
        return Pattern.compile(pattern.toString());
    }

    // the browser reads the pattern too, and knows no quoting by Q and E
    private static String literal(int character) {
        String text = Character.toString(character);
        return "\\^$.|?*+()[]{}".contains(text) ? "\\" + text : text;
    }
}
