package th.sala.core.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import th.sala.api.people.People;
import th.sala.api.people.Preferences;
import th.sala.core.shell.text.Languages;
import th.sala.core.shell.web.Theme;
import th.sala.core.shell.web.Themes;

/** Changes a person's language and theme at once, and keeps the choice for the person and for this computer. */
@Component
public class Choices {
    private static final Duration KEPT = Duration.ofDays(365);

    private final Preferences preferences;
    private final People people;
    private final Themes themes;

    Choices(Preferences preferences, People people, Themes themes) {
        this.preferences = preferences;
        this.people = people;
        this.themes = themes;
    }

    /** The page is read anew in the language; what was typed is kept as a draft. */
    public void language(Locale language) {
        keep(Languages.PREFERENCE, Languages.COOKIE, language.getLanguage());
        UI.getCurrent().getPage().reload();
    }

    public Theme theme() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? Theme.SYSTEM : themes.of(request);
    }

    public void theme(Theme theme) {
        keep(Themes.PREFERENCE, Themes.COOKIE, theme.cssName());
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "if ($1) { document.documentElement.setAttribute($0, $1); }"
                                + " else { document.documentElement.removeAttribute($0); }",
                        Theme.ATTRIBUTE,
                        theme == Theme.SYSTEM ? "" : theme.cssName());
    }

    private void keep(String preference, String cookieName, String value) {
        if (people.currentIfAny().isPresent()) {
            preferences.keep(preference, value);
        }
        if (VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
            var cookie = new Cookie(cookieName, value);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(VaadinRequest.getCurrent().isSecure());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) KEPT.toSeconds());
            response.getHttpServletResponse().addCookie(cookie);
        }
    }
}
