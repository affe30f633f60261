package th.sala.api.approval;

/**
 * Who decides at a desk, by office and not by name: whoever holds the office on the day decides, or stands in for it.
 *
 * @param kind of which office
 * @param code of the role, of the committee or the username; empty for the others
 */
public record Approver(Kind kind, String code) {
    /** Of which office somebody decides. */
    public enum Kind {
        /** Who leads the unit that asks. */
        HEAD_OF_UNIT,
        /** Who leads the department above the unit that asks. */
        HEAD_ABOVE,
        /** The deputy director who supervises the unit that asks. */
        DEPUTY,
        /** Who leads the agency. */
        DIRECTOR,
        /** Who holds the role for the unit that asks. */
        ROLE,
        /** A committee; its secretary records what it decided. */
        COMMITTEE,
        /** A person whom the requester chooses among those who hold the role. */
        CHOSEN,
        /** One person. */
        PERSON
    }

    public Approver {
        boolean named = kind == Kind.ROLE || kind == Kind.COMMITTEE || kind == Kind.CHOSEN || kind == Kind.PERSON;
        if (named == code.isBlank()) {
            throw new IllegalArgumentException(kind + " " + (named ? "needs a code" : "has no code"));
        }
    }

    public static Approver headOfUnit() {
        return new Approver(Kind.HEAD_OF_UNIT, "");
    }

    public static Approver headAbove() {
        return new Approver(Kind.HEAD_ABOVE, "");
    }

    public static Approver deputy() {
        return new Approver(Kind.DEPUTY, "");
    }

    public static Approver director() {
        return new Approver(Kind.DIRECTOR, "");
    }

    public static Approver role(String code) {
        return new Approver(Kind.ROLE, code);
    }

    public static Approver committee(String code) {
        return new Approver(Kind.COMMITTEE, code);
    }

    public static Approver chosen(String role) {
        return new Approver(Kind.CHOSEN, role);
    }

    public static Approver person(String username) {
        return new Approver(Kind.PERSON, username);
    }
}
