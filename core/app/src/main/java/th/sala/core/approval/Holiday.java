package th.sala.core.approval;

import java.time.LocalDate;

/** A day on which the office does not work, besides Saturdays and Sundays. */
public record Holiday(LocalDate day, String name) {}
