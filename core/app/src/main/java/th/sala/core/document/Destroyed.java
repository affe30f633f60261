package th.sala.core.document;

import java.time.Instant;

/**
 * That the files of a document are gone.
 *
 * @param list id of the list that was confirmed
 * @param title of the list
 */
public record Destroyed(Instant at, long list, String title) {}
