package th.sala.core.shell.text;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.sala.api.people.Preferences;

/** In which language a person reads the portal: as chosen, otherwise as last read on this computer, otherwise Thai. */
@Component
public class Languages {
    public static final Locale THAI = Locale.of("th");
    public static final Locale ENGLISH = Locale.of("en");

    /** Where the choice is kept, as a preference of the person and as a cookie for the sign-in page. */
    public static final String PREFERENCE = "shell.language";

    public static final String COOKIE = "sala-language";

    private final Preferences preferences;

    Languages(Preferences preferences) {
        this.preferences = preferences;
    }

    public static List<Locale> all() {
        return List.of(THAI, ENGLISH);
    }

    public Locale of(VaadinRequest request) {
        return preferences
                .find(PREFERENCE)
                .or(() -> cookie(request, COOKIE))
                .flatMap(Languages::named)
                .orElse(THAI);
    }

    /** What a cookie of this name carries. */
    public static Optional<String> cookie(VaadinRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Optional<Locale> named(String language) {
        return all().stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }
}
