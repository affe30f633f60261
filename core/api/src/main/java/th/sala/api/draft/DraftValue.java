package th.sala.api.draft;

import org.jspecify.annotations.Nullable;

/**
 * One field of an unsaved form as text.
 *
 * @param before what the record had for the field when this was typed, null where nobody knows
 */
public record DraftValue(
        String field, String value, @Nullable String before) {
    public DraftValue(String field, String value) {
        this(field, value, null);
    }
}
