package th.sala.core.report.paper;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** What papers say by themselves, in the language of their content. */
public record PaperWords(I18NProvider texts, Locale language) {
    /** {@code หน้า 1 จาก 5}. */
    public String page(int page, int pages) {
        return text("report.page", page, pages);
    }

    public String text(String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
