package th.sala.plugin.strategy;

import java.util.Locale;
import java.util.ResourceBundle;
import th.sala.api.text.Placeholders;

/** Texts of the module's bundle outside of screens, for papers. */
public final class Words {
    private final ResourceBundle bundle;
    private final Locale language;

    /** Thai, or English for every other language. */
    public Words(Locale language) {
        this.language = language.getLanguage().equals("th") ? Locale.of("th") : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(
                "i18n.strategy",
                this.language,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text with its {@link Placeholders} filled. */
    public String of(String key, Object... arguments) {
        return Placeholders.fill(bundle.getString(key), arguments);
    }

    public Locale language() {
        return language;
    }
}
