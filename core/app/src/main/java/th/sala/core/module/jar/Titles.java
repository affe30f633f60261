package th.sala.core.module.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The texts of a module's two bundles, read from the jar, so that a module need not run to be named. */
public record Titles(Map<String, String> thai, Map<String, String> english) {
    public static final Titles NONE = new Titles(Map.of(), Map.of());

    public String thai(String key) {
        return thai.getOrDefault(key, english.getOrDefault(key, key));
    }

    public String english(String key) {
        return english.getOrDefault(key, thai.getOrDefault(key, key));
    }

    static String thaiFile(String id) {
        return "i18n/" + id + "_th.properties";
    }

    static String englishFile(String id) {
        return "i18n/" + id + "_en.properties";
    }

    static Titles read(String id, Map<String, byte[]> kept) {
        return new Titles(texts(kept.get(thaiFile(id))), texts(kept.get(englishFile(id))));
    }

    private static Map<String, String> texts(byte @Nullable [] file) {
        if (file == null) {
            throw new Refused("module.refused.bundle");
        }
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("module.refused.bundle");
        }
        return texts.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(k -> k, texts::getProperty));
    }
}
