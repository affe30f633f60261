package th.sala.api.draft;

/** One field of an unsaved form as text. */
public record DraftValue(String field, String value) {}
