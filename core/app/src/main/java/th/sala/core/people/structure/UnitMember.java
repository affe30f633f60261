package th.sala.core.people.structure;

import th.sala.api.people.Person;

/**
 * Who works in a unit.
 *
 * @param person with the position held in this unit
 * @param main whether the person belongs there; otherwise the place is one beside the main one
 * @param head whether the person leads the unit
 */
public record UnitMember(Person person, boolean main, boolean head) {}
