package th.sala.core.document.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are looked at.
 *
 * @param checked whether files wait also while nobody offers to look at them
 * @param checkTime for one check of one file
 */
@ConfigurationProperties("sala.documents")
record CheckLimits(
        @DefaultValue("false") boolean checked,
        @DefaultValue("10m") Duration checkTime) {}
