package th.sala.api.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A fiscal year of the Thai state, 1 October to 30 September, named by the Buddhist-era year it ends in: 2567 ran from
 * 1 October 2023 to 30 September 2024.
 *
 * @param year Buddhist-era year, 2400 to 2999
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
    public FiscalYear {
        if (year < 2400 || year > 2999) {
            throw new IllegalArgumentException("Not a fiscal year of the Buddhist era: " + year);
        }
    }

    /** The fiscal year a date falls in. */
    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getYear() + 543 + (date.getMonthValue() >= 10 ? 1 : 0));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year - 544, 10, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year - 543, 9, 30);
    }

    public FiscalYear plus(int years) {
        return new FiscalYear(year + years);
    }

    public boolean contains(LocalDate date) {
        return equals(of(date));
    }

    /** The four quarters in order. */
    public List<Quarter> quarters() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Quarter(this, number))
                .toList();
    }

    /** {@code ปีงบประมาณ พ.ศ. 2567}, or {@code Fiscal year 2567}: the year keeps its name in every language. */
    public String name(Locale language) {
        return (ThaiDates.isThai(language) ? "ปีงบประมาณ พ.ศ.\u00a0" : "Fiscal year ") + year;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
