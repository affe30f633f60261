/** Runs in a process of its own: opens a file somebody sent and gives its text. Knows neither portal nor database. */
@NullMarked
package th.sala.core.document.text.reader;

import org.jspecify.annotations.NullMarked;
