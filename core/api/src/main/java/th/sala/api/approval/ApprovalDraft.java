package th.sala.api.approval;

import java.util.List;
import java.util.Optional;
import th.sala.api.people.PersonId;

/**
 * What the requester adds to the record when it is put up.
 *
 * @param comment up to 2,000 characters; may be empty
 * @param chosen whom the requester chose, for each desk that asks for it
 */
public record ApprovalDraft(String comment, List<Chosen> chosen) {
    public static final ApprovalDraft EMPTY = new ApprovalDraft("", List.of());

    public ApprovalDraft {
        chosen = List.copyOf(chosen);
    }

    /**
     * Somebody the requester chose.
     *
     * @param desk key of the desk
     */
    public record Chosen(String desk, PersonId person) {}

    /** Whom the requester chose for a desk. */
    public Optional<PersonId> chosen(String desk) {
        return chosen.stream()
                .filter(c -> c.desk().equals(desk))
                .map(Chosen::person)
                .findFirst();
    }
}
