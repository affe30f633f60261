package th.sala.api.ui;

/** One entry of a choice filter: what the query gets and what the person reads. */
public record Choice(String value, String label) {}
