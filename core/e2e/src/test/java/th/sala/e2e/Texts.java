package th.sala.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the portal writes: by key out of the bundles that it ships, or literally. */
final class Texts {
    private static final Pattern KEY = Pattern.compile("([a-z]+)(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    private static final char FIRST_THAI = 'ก';
    private static final String JOINED = "\\u2060?";
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /**
     * The text of a key such as {@code ui.save}; anything that is no key of a bundle is taken as the text itself.
     *
     * @param language {@code th} or {@code en}
     */
    static String of(String language, String keyOrText, Object... arguments) {
        if (!KEY.matcher(keyOrText).matches()) {
            return keyOrText;
        }
        String bundle = keyOrText.substring(0, keyOrText.indexOf('.'));
        String text = BUNDLES.computeIfAbsent("i18n/" + bundle + "_" + language + ".properties", Texts::read)
                .getProperty(keyOrText);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + keyOrText);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Matches the whole text, whatever joiners hold its words together and whatever fills a placeholder left open. */
    static Pattern whole(String language, String keyOrText, Object... arguments) {
        return Pattern.compile("^\\s*" + loosely(of(language, keyOrText, arguments)) + "\\s*$");
    }

    /** Matches where the text stands somewhere. */
    static Pattern part(String language, String keyOrText, Object... arguments) {
        return Pattern.compile(loosely(of(language, keyOrText, arguments)));
    }

    private static String loosely(String text) {
        var pattern = new StringBuilder();
        HOLE.matcher(text).replaceAll("\0").chars().forEach(c -> {
            if (c == 0) {
                pattern.append(".*");
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                pattern.append("\\s+");
            } else {
                pattern.append("\\^$.|?*+()[]{}/".indexOf(c) < 0 ? "" : "\\").append((char) c);
                pattern.append(c < FIRST_THAI ? "" : JOINED);
            }
        });
        return pattern.toString();
    }

    private static Properties read(String file) {
        try (InputStream own = Texts.class.getClassLoader().getResourceAsStream(file)) {
            return own == null ? readFromModules(file) : load(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties readFromModules(String file) throws IOException {
        try (Stream<Path> jars = Files.list(Folders.top().resolve("target/modules"))) {
            for (Path jar : jars.toList()) {
                try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
                    if (Files.exists(inside.getPath(file))) {
                        return load(Files.newInputStream(inside.getPath(file)));
                    }
                }
            }
        }
        throw new IllegalArgumentException("No bundle " + file);
    }

    private static Properties load(InputStream file) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
