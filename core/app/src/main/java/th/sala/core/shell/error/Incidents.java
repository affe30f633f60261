package th.sala.core.shell.error;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.sala.api.time.ThaiDates;

/** Gives what nobody foresaw a number that stands in the log and on the page, and logs it once. */
@Component
public class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger("sala.incident");
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 5;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Incidents(Clock clock) {
        this.clock = clock;
    }

    /** The number, {@code 2569-11-20-K7M4Q}. */
    public String record(Throwable cause) {
        LocalDate day = LocalDate.now(clock);
        String number = "%d-%02d-%02d-%s"
                .formatted(
                        ThaiDates.year(day.getYear(), ThaiDates.THAI),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        tail());
        LOG.error("Incident {}", number, cause);
        return number;
    }

    private String tail() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
