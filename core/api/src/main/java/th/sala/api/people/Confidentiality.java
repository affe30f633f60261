package th.sala.api.people;

/**
 * How secret something is (ชั้นความลับ), and likewise up to which level a person is cleared; each level includes those
 * before it.
 */
public enum Confidentiality {
    /** ปกติ. */
    NORMAL,
    /** ลับ. */
    CONFIDENTIAL,
    /** ลับมาก. */
    SECRET,
    /** ลับที่สุด. */
    TOP_SECRET
}
