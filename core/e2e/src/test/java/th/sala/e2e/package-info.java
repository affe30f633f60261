/** Journeys of people through the packaged portal, in a browser, finding things as people do: by role and label. */
@NullMarked
package th.sala.e2e;

import org.jspecify.annotations.NullMarked;
