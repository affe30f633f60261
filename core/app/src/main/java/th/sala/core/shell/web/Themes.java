package th.sala.core.shell.web;

import com.vaadin.flow.server.VaadinRequest;
import org.springframework.stereotype.Component;
import th.sala.api.people.Preferences;
import th.sala.core.shell.text.Languages;

/** Which theme a person sees: as chosen, otherwise as last chosen on this computer, otherwise as the system. */
@Component
public class Themes {
    /** Where the choice is kept, as a preference of the person and as a cookie for the sign-in page. */
    public static final String PREFERENCE = "shell.theme";

    public static final String COOKIE = "sala-theme";

    private final Preferences preferences;

    Themes(Preferences preferences) {
        this.preferences = preferences;
    }

    public Theme of(VaadinRequest request) {
        return preferences
                .find(PREFERENCE)
                .or(() -> Languages.cookie(request, COOKIE))
                .flatMap(Theme::named)
                .orElse(Theme.SYSTEM);
    }
}
