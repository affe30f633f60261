package th.sala.core.shell.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may choose to look at. */
public enum Theme {
    /** Light or dark as the person's computer is set. */
    SYSTEM,
    LIGHT,
    DARK;

    /** Attribute of the html element that the style sheets ask for; absent for {@link #SYSTEM}. */
    public static final String ATTRIBUTE = "data-theme";

    /** Value of the attribute, and of the kept choice. */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name, {@code shell.theme.dark}. */
    public String key() {
        return "shell.theme." + cssName();
    }

    static Optional<Theme> named(String cssName) {
        return Stream.of(values()).filter(t -> t.cssName().equals(cssName)).findFirst();
    }
}
