package th.sala.core.shell.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.sala.api.text.Placeholders;
import th.sala.api.time.ThaiDates;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

/**
 * Finds texts by key: the first segment names the bundle, {@code strategy.title} stands in
 * {@code i18n/strategy_th.properties}, in the core or in the running module of that id.
 */
@Component
public class Translations implements I18NProvider {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final transient RunningModules modules;
    private final transient Map<String, Bundle> bundles = new ConcurrentHashMap<>();

    Translations(RunningModules modules) {
        this.modules = modules;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.all();
    }

    @Override
    public Locale getDefaultLocale() {
        return Languages.THAI;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... arguments) {
        return find(key, locale == null ? Languages.THAI : locale)
                .map(text -> Placeholders.fill(text, shown(arguments, locale == null ? Languages.THAI : locale)))
                .orElseGet(() -> missing(key));
    }

    private static Object[] shown(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments)
                .map(a -> a instanceof LocalDate day ? ThaiDates.full(day, locale) : a)
                .toArray();
    }

    /** The text without its placeholders filled, or empty where no bundle has the key. */
    public Optional<String> find(String key, Locale locale) {
        int dot = key.indexOf('.');
        return dot < 1
                ? Optional.empty()
                : Optional.ofNullable(
                        texts(key.substring(0, dot), locale.getLanguage()).get(key));
    }

    private static String missing(String key) {
        LOG.warn("No text for {}", key);
        return "!" + key + "!";
    }

    private Map<String, String> texts(String bundle, String language) {
        String name = "i18n/" + bundle + "_" + language + ".properties";
        ClassLoader loader = loader(bundle);
        Bundle known = bundles.get(name);
        if (known == null || known.loader().get() != loader) {
            known = new Bundle(new WeakReference<>(loader), read(name, loader));
            bundles.put(name, known);
        }
        return known.texts();
    }

    private ClassLoader loader(String bundle) {
        ClassLoader core = Translations.class.getClassLoader();
        return modules.find(bundle).map(RunningModule::loader).orElse(core);
    }

    private static Map<String, String> read(String name, ClassLoader loader) {
        try (InputStream file = loader.getResourceAsStream(name)) {
            if (file == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void forget(ModulesChanged change) {
        bundles.keySet().removeIf(name -> name.startsWith("i18n/" + change.moduleId() + "_"));
    }

    /** The loader is held weakly: a module that has gone must not stay in memory for its texts. */
    private record Bundle(WeakReference<ClassLoader> loader, Map<String, String> texts) {}
}
