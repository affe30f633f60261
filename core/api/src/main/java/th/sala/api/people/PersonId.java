package th.sala.api.people;

/** Identifies a person for good, also after leaving. */
public record PersonId(long value) {}
