package th.sala.core.people;

import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;

/** One permission a person holds through one assignment; without a department for the whole agency. */
record Grant(String permission, @Nullable Long department, boolean withBelow, Confidentiality clearance) {}
