package th.sala.core;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import th.sala.core.boot.PortalStart;

/** The portal's application and its entry point. */
@Modulithic(systemName = "Sala")
@SpringBootApplication
public class SalaPortal {
    public static void main(String[] arguments) {
        new PortalStart(System.out, System.err).run(SalaPortal.class, arguments, System.getenv());
    }
}
