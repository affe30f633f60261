package th.sala.api.number;

/** Identifies a number that was given for good, also after it was cancelled. */
public record GivenNumberId(long value) {}
