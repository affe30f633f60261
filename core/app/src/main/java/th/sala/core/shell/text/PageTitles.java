package th.sala.core.shell.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import org.springframework.stereotype.Component;

/** Reads {@code @PageTitle} as a key, for the browser's tab. */
@Component
class PageTitles implements PageTitleGenerator {
    private static final long serialVersionUID = 1L;

    private final transient Translations translations;

    PageTitles(Translations translations) {
        this.translations = translations;
    }

    @Override
    public String generatePageTitle(PageTitleContext page) {
        UI ui = UI.getCurrent();
        return page.value().isEmpty()
                ? ""
                : translations.getTranslation(page.value(), ui == null ? Languages.THAI : ui.getLocale());
    }
}
