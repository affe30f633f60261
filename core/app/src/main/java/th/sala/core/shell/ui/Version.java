package th.sala.core.shell.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The version of the portal, as its build wrote it into the jar. */
@Component
class Version {
    private static final String UNBUILT = "0";

    private final String number = read();

    String number() {
        return number;
    }

    private static String read() {
        try (InputStream file = Version.class.getResourceAsStream("/META-INF/maven/th.sala/sala-app/pom.properties")) {
            if (file == null) {
                return UNBUILT;
            }
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version", UNBUILT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
