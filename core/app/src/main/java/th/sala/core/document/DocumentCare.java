package th.sala.core.document;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the portal does with documents by night.
 *
 * @param trash days a document stays in the trash
 */
@ConfigurationProperties("sala.documents")
record DocumentCare(
        @DefaultValue("30") int trash, @DefaultValue Check check) {
    /**
     * The check of the store.
     *
     * @param at time of day in Bangkok, {@code 02:00}; the trash is emptied then too
     * @param days after which the bytes of a file are compared again
     * @param longest for comparing in one night; what is left over is compared the next
     */
    record Check(
            @DefaultValue("02:00") String at,
            @DefaultValue("30") int days,
            @DefaultValue("4h") Duration longest) {
        Check {
            LocalTime.parse(at);
        }

        LocalTime time() {
            return LocalTime.parse(at);
        }
    }
}
