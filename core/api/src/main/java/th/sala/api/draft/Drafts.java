package th.sala.api.draft;

import java.util.List;
import java.util.Optional;

/** Unsaved input of the signed-in person; a row in the database, so that it survives a crash and another computer. */
public interface Drafts {
    /** The draft kept for this form address, or empty. */
    Optional<Draft> find(String path);

    /**
     * Keeps the input typed so far in place of what was kept before.
     *
     * @param path address of the form, {@code strategy/undertakings/42/edit}
     */
    void keep(String path, List<DraftValue> values);

    /** Forgets the draft: saved or no longer wanted. */
    void drop(String path);
}
