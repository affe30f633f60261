package th.sala.api.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.PersonId;

/**
 * Who may find an entry: whoever holds the permission in its department, cleared for its confidentiality, and whoever is
 * named. To be set as the screen asks that the entry opens.
 *
 * @param permission null: every colleague, as the directory is open to all of them
 * @param anywhere whoever holds the permission in any department finds it, whatever its own department
 * @param confidentiality counts only beside a permission
 * @param named may find it whatever they hold
 */
public record SearchReaders(
        @Nullable String permission, boolean anywhere, Confidentiality confidentiality, Set<PersonId> named) {
    /** Every colleague. */
    public static final SearchReaders EVERYBODY = new SearchReaders(null, true, Confidentiality.NORMAL, Set.of());

    public SearchReaders {
        named = Set.copyOf(named);
        if (permission == null && confidentiality != Confidentiality.NORMAL) {
            throw new IllegalArgumentException("What is classified needs a permission");
        }
    }

    /** Whoever holds the permission in the entry's department; nothing is classified. */
    public static SearchReaders holding(String permission) {
        return new SearchReaders(permission, false, Confidentiality.NORMAL, Set.of());
    }

    /** Whoever holds the permission in any department; nothing is classified. */
    public static SearchReaders holdingAnywhere(String permission) {
        return new SearchReaders(permission, true, Confidentiality.NORMAL, Set.of());
    }
}
