package th.sala.core.search;

import java.util.Collection;

/**
 * What is found of records of the core has changed though nothing was done to them; published within the transaction that
 * changed it.
 */
public record OutOfDate(String kind, Collection<Long> ids) {}
