package th.sala.core.document.web;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.Preferences;
import th.sala.core.document.DocumentFile;

/** Small pages without a program in them, shown in a frame of a screen; in the language and the look of the person. */
@Component
class FramePages {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'self'; base-uri 'none'";

    private final I18NProvider texts;
    private final Preferences preferences;

    FramePages(I18NProvider texts, Preferences preferences) {
        this.texts = texts;
        this.preferences = preferences;
    }

    Locale language() {
        return preferences.find("shell.language").map(Locale::of).orElse(texts.getDefaultLocale());
    }

    /** Empty: as the person's computer is set. */
    Optional<String> theme() {
        return preferences.find("shell.theme").filter(theme -> theme.equals("dark") || theme.equals("light"));
    }

    String text(String key, Object... arguments) {
        return texts.getTranslation(key, language(), arguments);
    }

    /** A short answer in words. */
    void say(int status, HttpServletResponse response, String key, Object... arguments) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(text(key, arguments).getBytes(StandardCharsets.UTF_8));
    }

    void notReady(DocumentFile file, HttpServletResponse response) throws IOException {
        DocumentVersion.State state = file.version().state();
        say(
                state == DocumentVersion.State.DESTROYED
                        ? HttpServletResponse.SC_GONE
                        : HttpServletResponse.SC_CONFLICT,
                response,
                "document.preview.state." + state);
    }

    /**
     * A page.
     *
     * @param head markup for the head
     * @param body markup
     */
    void page(HttpServletRequest request, HttpServletResponse response, String title, String head, String body)
            throws IOException {
        String page = """
            <!doctype html>
            <html lang="%s"%s><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title><link rel="stylesheet" href="%5$s/themes/sala/tokens.css">
            <link rel="stylesheet" href="%5$s/themes/sala/preview.css">%4$s</head>
            <body class="sala-framed">%6$s</body></html>
            """.formatted(
                        language().getLanguage(),
                        theme().map(theme -> " data-theme=\"" + theme + "\"").orElse(""),
                        HtmlUtils.htmlEscape(title, "UTF-8"),
                        head,
                        HtmlUtils.htmlEscape(request.getContextPath()),
                        body);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
