package th.sala.plugin.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void thai_and_english_have_the_same_keys_and_placeholders() throws IOException {
        assertThat(placeholders("th")).isEqualTo(placeholders("en"));
    }

    @Test
    void no_text_is_empty_and_no_english_text_is_thai() throws IOException {
        assertThat(texts("th").values()).noneMatch(text -> text.toString().isBlank());
        assertThat(texts("en").values()).noneMatch(text -> text.toString().matches("(?s).*[ก-๙].*|\\s*"));
    }

    private static Map<String, TreeSet<String>> placeholders(String language) throws IOException {
        var found = new TreeMap<String, TreeSet<String>>();
        texts(language).forEach((key, text) -> {
            var names = new TreeSet<String>();
            PLACEHOLDER.matcher(text.toString()).results().forEach(m -> names.add(m.group()));
            found.put(key.toString(), names);
        });
        return found;
    }

    private static Properties texts(String language) throws IOException {
        var properties = new Properties();
        var file = "/i18n/strategy_" + language + ".properties";
        try (var in = BundlesTest.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
