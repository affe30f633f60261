package th.sala.core;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The portal's application and its entry point. */
@Modulithic(systemName = "Sala")
@SpringBootApplication
public class SalaPortal {
    public static void main(String[] arguments) {
        SpringApplication.run(SalaPortal.class, arguments);
    }
}
