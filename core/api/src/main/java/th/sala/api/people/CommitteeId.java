package th.sala.api.people;

/** Identifies a committee (คณะกรรมการ) or working group for good. */
public record CommitteeId(long value) {}
