package th.sala.core.report.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The light colours of the theme, read from its tokens: paper is always light. */
public final class Palette {
    private static final String TOKENS = "/META-INF/resources/themes/sala/tokens.css";
    private static final Pattern LIGHT = Pattern.compile("(?s):root\\s*\\{(.*?)}");
    private static final Pattern TOKEN = Pattern.compile("--sala-([a-z0-9-]+):\\s*#([0-9A-Fa-f]{6})\\s*;");

    private final Map<String, Color> colours = new HashMap<>();

    private Palette(String css) {
        var light = LIGHT.matcher(css);
        var token = TOKEN.matcher(light.find() ? light.group(1) : "");
        while (token.find()) {
            colours.put(token.group(1), new Color(Integer.parseInt(token.group(2), 16)));
        }
    }

    public static Palette ofTheme() {
        try (var tokens = Palette.class.getResourceAsStream(TOKENS)) {
            if (tokens == null) {
                throw new IllegalStateException("The theme's tokens are missing: " + TOKENS);
            }
            return new Palette(new String(tokens.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colour of {@code --sala-<token>}. */
    public Color of(String token) {
        Color colour = colours.get(token);
        if (colour == null) {
            throw new IllegalArgumentException("The theme has no plain colour --sala-" + token);
        }
        return colour;
    }
}
