package th.sala.api.people;

/** Identifies an acting appointment for good, also after it has ended. */
public record ActingId(long value) {}
