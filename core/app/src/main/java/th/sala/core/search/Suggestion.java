package th.sala.core.search;

/** An entry whose title has what is typed so far; opens at its link. */
public record Suggestion(String title, String module, String kindKey, String link) {}
