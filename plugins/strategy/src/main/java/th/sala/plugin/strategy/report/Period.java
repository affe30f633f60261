package th.sala.plugin.strategy.report;

import java.time.YearMonth;
import th.sala.api.time.Quarter;
import th.sala.api.time.ThaiDates;
import th.sala.plugin.strategy.Words;

/** How the report writes its quarter; years and numbers travel as text, so that no grouping comma gets in. */
record Period(Quarter quarter, Words words) {
    /** {@code 2567}. */
    String year() {
        return Integer.toString(quarter.year().year());
    }

    /** {@code 2/2567}. */
    String number() {
        return quarter.number() + "/" + year();
    }

    /** {@code ตุลาคม 2566-มีนาคม 2567}: figures run from the first day of the year. */
    String months() {
        return month(YearMonth.from(quarter.year().firstDay())) + "-" + month(YearMonth.from(quarter.lastDay()));
    }

    /** {@code 31 มีนาคม 2567}. */
    String lastDay() {
        return ThaiDates.full(quarter.lastDay(), words.language());
    }

    /** {@code 6}: months since the first day of the year. */
    String length() {
        return Integer.toString(quarter.number() * 3);
    }

    /** {@code 3-4}: the quarters of the year that are still to come; of no use in the last. */
    String later() {
        int next = quarter.number() + 1;
        return next == 4 ? "4" : next + "-4";
    }

    /** Whether no quarter of the year is still to come. */
    boolean isLast() {
        return quarter.number() == 4;
    }

    private String month(YearMonth month) {
        return ThaiDates.month(month, words.language());
    }
}
