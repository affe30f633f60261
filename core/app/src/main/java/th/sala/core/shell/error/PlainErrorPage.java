package th.sala.core.shell.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import th.sala.core.shell.text.Languages;
import th.sala.core.shell.text.Translations;

/** For what fails before any screen could be made; says nothing about the inside of the server. */
@Component("error")
class PlainErrorPage implements View {
    private final Translations texts;

    PlainErrorPage(Translations texts) {
        this.texts = texts;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        String page = """
            <!doctype html>
            <html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s</title><link rel="stylesheet" href="%4$s/themes/sala/tokens.css">
            <link rel="stylesheet" href="%4$s/themes/sala/shell.css"></head>
            <body class="sala-plain"><main class="sala-error-page"><div><h1>%1$s</h1><p>%2$s</p>
            <a class="sala-button-link" href="%4$s/">%3$s</a></div></main></body></html>
            """.formatted(
                        word("shell.error.plain"),
                        word("shell.error.plainHint"),
                        word("shell.error.home"),
                        HtmlUtils.htmlEscape(request.getContextPath()));
        response.setContentType(getContentType());
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; font-src 'self'");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String word(String key) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, Languages.THAI), "UTF-8");
    }
}
