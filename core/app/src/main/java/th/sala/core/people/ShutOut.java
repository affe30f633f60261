package th.sala.core.people;

import th.sala.api.people.PersonId;

/** What the person signed in with does not count any more; open sessions end once the change has been written. */
public record ShutOut(PersonId person) {}
