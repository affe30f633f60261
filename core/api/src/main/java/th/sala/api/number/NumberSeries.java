package th.sala.api.number;

import th.sala.api.module.Contribution;

/**
 * A series of numbers that a module brings. What it says of the format is where the office begins: once the series is
 * known, its format is the office's own and changed on screen.
 */
public interface NumberSeries extends Contribution {
    /** Module id and name, {@code library.loan}; at most 60 small letters, digits, dots and hyphens; never changes. */
    String code();

    /** Key of the title. */
    String titleKey();

    /** The format until the office has changed it. */
    NumberFormat defaultFormat();
}
