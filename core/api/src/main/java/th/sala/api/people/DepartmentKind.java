package th.sala.api.people;

/** What a department is in the agency's order. */
public enum DepartmentKind {
    /** The agency itself (สำนักงาน). */
    OFFICE,
    /** A bureau (สำนัก). */
    BUREAU,
    /** A mission unit (ภารกิจ). */
    UNIT,
    /** A section (งาน). */
    SECTION
}
