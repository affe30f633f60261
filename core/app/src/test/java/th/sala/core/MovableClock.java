package th.sala.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the agency, some time ahead. */
public final class MovableClock extends Clock {
    private final Clock agency = Clock.system(ZoneId.of("Asia/Bangkok"));
    private Duration ahead = Duration.ZERO;

    public void ahead(Duration time) {
        ahead = time;
    }

    @Override
    public ZoneId getZone() {
        return agency.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return agency.withZone(zone);
    }

    @Override
    public Instant instant() {
        return agency.instant().plus(ahead);
    }
}
