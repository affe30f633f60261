package th.sala.e2e.gallery;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import th.sala.api.text.Placeholders;

/** The texts of the parts; keys of the gallery itself are its texts. */
class Texts implements I18NProvider {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Gallery.THAI, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        try {
            var bundle = ResourceBundle.getBundle(
                    "i18n/" + key.substring(0, Math.max(0, key.indexOf('.'))),
                    "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Gallery.THAI,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return Placeholders.fill(bundle.getString(key), params);
        } catch (MissingResourceException own) {
            return key;
        }
    }
}
