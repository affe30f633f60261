package th.sala.api.people;

/** Identifies a bureau (สำนัก) or mission unit (ภารกิจ) for good, also after a reorganisation. */
public record DepartmentId(long value) {}
