package th.sala.api.time;

import java.time.LocalDate;

/**
 * A quarter of a fiscal year: 1 is October to December, 4 is July to September.
 *
 * @param number 1 to 4
 */
public record Quarter(FiscalYear year, int number) implements Comparable<Quarter> {
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A quarter is 1 to 4, not " + number);
        }
    }

    /** The quarter a date falls in. */
    public static Quarter of(LocalDate date) {
        return new Quarter(FiscalYear.of(date), ((date.getMonthValue() + 2) % 12) / 3 + 1);
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths(3L * (number - 1));
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : Integer.compare(number, other.number);
    }
}
