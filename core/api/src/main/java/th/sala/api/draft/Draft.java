package th.sala.api.draft;

import java.time.Instant;
import java.util.List;

/** Unsaved input of one form and when it was typed. */
public record Draft(String path, List<DraftValue> values, Instant keptAt) {
    public Draft {
        values = List.copyOf(values);
    }
}
