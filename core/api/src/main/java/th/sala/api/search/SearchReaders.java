package th.sala.api.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.PersonId;

/**
 * Who may find an entry: whoever holds the permission in its department, cleared for its confidentiality, and whoever is
 * named.
 *
 * @param permission null: every colleague, as the directory is open to all of them
 * @param confidentiality counts only beside a permission
 * @param named may find it whatever they hold
 */
public record SearchReaders(@Nullable String permission, Confidentiality confidentiality, Set<PersonId> named) {
    /** Every colleague. */
    public static final SearchReaders EVERYBODY = new SearchReaders(null, Confidentiality.NORMAL, Set.of());

    public SearchReaders {
        named = Set.copyOf(named);
        if (permission == null && confidentiality != Confidentiality.NORMAL) {
            throw new IllegalArgumentException("What is classified needs a permission");
        }
    }

    /** Whoever holds the permission in the entry's department; nothing is classified. */
    public static SearchReaders holding(String permission) {
        return new SearchReaders(permission, Confidentiality.NORMAL, Set.of());
    }
}
