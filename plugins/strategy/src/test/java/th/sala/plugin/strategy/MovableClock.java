package th.sala.plugin.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import th.sala.api.time.ThaiDates;

/** Stands still at noon of the day a test chose. */
public final class MovableClock extends Clock {
    private LocalDate day = PlanCase.TODAY;

    public void day(LocalDate day) {
        this.day = day;
    }

    @Override
    public Instant instant() {
        return day.atTime(12, 0).atZone(getZone()).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ThaiDates.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
