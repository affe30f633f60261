package th.sala.api.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A span of a fiscal year that is planned and reported as one: a month, a quarter, or the first 6, 9 or 12 months.
 *
 * @param number of the month (1 is October) or the quarter; always 1 for the spans from the first day of the year
 */
public record Round(FiscalYear year, Kind kind, int number) implements Comparable<Round> {
    /** The kinds of round, shortest first. */
    public enum Kind {
        MONTH(1, 12),
        QUARTER(3, 4),
        SIX_MONTHS(6, 1),
        NINE_MONTHS(9, 1),
        TWELVE_MONTHS(12, 1);

        private final int months;
        private final int inYear;

        Kind(int months, int inYear) {
            this.months = months;
            this.inYear = inYear;
        }

        /** Length in months. */
        public int months() {
            return months;
        }

        /** How many rounds of this kind a fiscal year has. */
        public int inYear() {
            return inYear;
        }
    }

    public Round {
        if (number < 1 || number > kind.inYear) {
            throw new IllegalArgumentException("No round " + number + " of kind " + kind);
        }
    }

    /** The round of that kind a date falls in; a date after the sixth month is in no round of six months. */
    public static Round of(Kind kind, LocalDate date) {
        int month = monthOfYear(date);
        if (kind.inYear == 1 && month > kind.months) {
            throw new IllegalArgumentException(date + " is after the first " + kind.months + " months of its year");
        }
        return new Round(FiscalYear.of(date), kind, kind.inYear == 1 ? 1 : (month - 1) / kind.months + 1);
    }

    /** All rounds of that kind in the year, in order. */
    public static List<Round> all(FiscalYear year, Kind kind) {
        return IntStream.rangeClosed(1, kind.inYear)
                .mapToObj(number -> new Round(year, kind, number))
                .toList();
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths((long) kind.months * (number - 1));
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(kind.months).minusDays(1);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    /** {@code ไตรมาสที่ 2}, {@code รอบ 6 เดือน}, {@code มีนาคม 2567}; English for every language but Thai. */
    public String name(Locale language) {
        boolean thai = ThaiDates.isThai(language);
        return switch (kind) {
            case MONTH -> ThaiDates.month(YearMonth.from(firstDay()), language);
            case QUARTER -> (thai ? "ไตรมาสที่\u00a0" : "Quarter\u00a0") + number;
            case SIX_MONTHS, NINE_MONTHS, TWELVE_MONTHS ->
                thai ? "รอบ\u00a0" + kind.months + "\u00a0เดือน" : "First " + kind.months + "\u00a0months";
        };
    }

    /** By first day, then the shorter round first. */
    @Override
    public int compareTo(Round other) {
        int byStart = firstDay().compareTo(other.firstDay());
        return byStart != 0 ? byStart : kind.compareTo(other.kind);
    }

    private static int monthOfYear(LocalDate date) {
        return (date.getMonthValue() + 2) % 12 + 1;
    }
}
