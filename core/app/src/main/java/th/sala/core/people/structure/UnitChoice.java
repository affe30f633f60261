package th.sala.core.people.structure;

/** A unit to choose: one that stands on the day, or that the same plan begins. */
public record UnitChoice(String code, String name) {
    public String label() {
        return code + " " + name;
    }
}
