package th.sala.api.time;

import java.time.LocalDate;
import java.util.Locale;

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

    public boolean contains(LocalDate date) {
        return equals(of(date));
    }

    /** The quarter that many quarters later, or earlier for a negative number. */
    public Quarter plus(int quarters) {
        int all = year.year() * 4 + number - 1 + quarters;
        return new Quarter(new FiscalYear(all / 4), all % 4 + 1);
    }

    /** The same span as a round. */
    public Round round() {
        return new Round(year, Round.Kind.QUARTER, number);
    }

    /** {@code ไตรมาสที่ 2/2567}, or {@code Quarter 2/2567}. */
    public String name(Locale language) {
        return round().name(language) + "/" + year.year();
    }

    @Override
    public int compareTo(Quarter other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : Integer.compare(number, other.number);
    }
}
