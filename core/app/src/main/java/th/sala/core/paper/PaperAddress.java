package th.sala.core.paper;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where papers are verified. */
@Component
class PaperAddress {
    private final PaperSettings settings;
    private final Environment environment;

    PaperAddress(PaperSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * The whole address for a paper. What a browser says of the portal's name is not believed: it would be printed and
     * signed.
     */
    String of(PaperCode code) {
        URI outside = settings.address();
        String portal = outside == null
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : outside.toString().replaceAll("/+$", "");
        return portal + "/verify/" + code;
    }
}
