package th.sala.core.setup;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.sala.core.module.OfferedModules;
import th.sala.core.module.Words;

/**
 * Installs the modules of the build in a new home, once. One that fails is not tried again at every start: it is among
 * the offers of the administrator's screen, with its reason in the history.
 */
@Component
class FirstModules {
    private static final Logger LOG = LoggerFactory.getLogger(FirstModules.class);
    private static final String INSTALLED = "setup.modules";

    private final Settings settings;
    private final OfferedModules offered;
    private final I18NProvider texts;

    FirstModules(Settings settings, OfferedModules offered, I18NProvider texts) {
        this.settings = settings;
        this.offered = offered;
        this.texts = texts;
    }

    void install() {
        if (settings.find(INSTALLED).isEmpty()) {
            offered.installAll().forEach(this::warn);
            settings.keep(INSTALLED, Boolean.TRUE.toString());
        }
    }

    private void warn(String file, Words reason) {
        LOG.warn(
                "{} was not installed and waits on the screen of modules: {}",
                file,
                texts.getTranslation(reason.key(), Locale.ENGLISH, reason.shown(Locale.ENGLISH)));
    }
}
