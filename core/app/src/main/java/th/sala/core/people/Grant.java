package th.sala.core.people;

import org.jspecify.annotations.Nullable;

/** One permission a person holds through one assignment; without a department for the whole agency. */
record Grant(String permission, @Nullable Long department, boolean withBelow) {}
