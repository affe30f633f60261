package th.sala.core;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import th.sala.api.text.Placeholders;

/** The real bundles without a running portal; an unknown key fails the test. */
public final class TestTexts implements I18NProvider {
    /** A provider of these texts, as services take it. */
    public static ObjectProvider<I18NProvider> provider() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("texts", new TestTexts());
        return beans.getBeanProvider(I18NProvider.class);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.of("th"), Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        if (!key.contains(".")) {
            return key;
        }
        String bundle = key.substring(0, key.indexOf('.'));
        String text = ResourceBundle.getBundle("i18n/" + bundle, locale).getString(key);
        return Placeholders.fill(text, params);
    }
}
