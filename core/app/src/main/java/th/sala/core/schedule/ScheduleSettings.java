package th.sala.core.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scheduled work is done here.
 *
 * @param enabled whether this portal does any; others that share its database may
 * @param delay after the start, which shall not share its processors with it
 * @param poll how often the database is asked what is due
 */
@ConfigurationProperties("sala.schedule")
record ScheduleSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration delay,
        @DefaultValue("30s") Duration poll) {}
