package th.sala.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Thai and English stay complete beside each other. */
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    /** A key as a whole; one that is put together from parts is not looked up. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9]+)+)\"(?!\\s*\\+)");

    static Stream<String> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_th.properties"))
                .map(Resource::getFilename)
                .map(name -> name.substring(0, name.length() - "_th.properties".length()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void thai_and_english_have_the_same_keys_and_placeholders(String bundle) throws IOException {
        Properties thai = read(bundle + "_th.properties");
        Properties english = read(bundle + "_en.properties");
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(thai.stringPropertyNames()));
        for (String key : thai.stringPropertyNames()) {
            assertThat(key).startsWith(bundle + ".");
            assertThat(thai.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(thai, key));
        }
    }

    @Test
    void every_rule_act_and_text_that_is_named_has_its_words() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            known.addAll(read(bundle + "_th.properties").stringPropertyNames());
        }
        Set<String> bundles = bundles().collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> bundles.contains(key.substring(0, key.indexOf('.'))))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(source.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/" + file);
        assertThat(found).as(file).hasSize(1);
        try (InputStreamReader reader = new InputStreamReader(found[0].getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(Properties texts, String key) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(texts.getProperty(key)).results().forEach(m -> found.add(m.group(1)));
        return found;
    }
}
