package th.sala.core.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What screens and services say of a role, a named set of permissions. */
public final class Role {
    private Role() {}

    /**
     * A line of the list of roles.
     *
     * @param permissions how many it holds
     * @param people how many hold it today
     */
    public record Row(long id, String code, String name, String nameEn, int permissions, int people) {
        public String name(Locale language) {
            return language.getLanguage().equals("th") ? name : nameEn;
        }
    }

    /** A role by its names. */
    public record Named(String name, String nameEn) {
        public String name(Locale language) {
            return language.getLanguage().equals("th") ? name : nameEn;
        }
    }

    /** What a person types; the code stays what it was when the role was made. */
    public record Draft(String code, String name, String nameEn, Set<String> permissions) {
        public Draft {
            permissions = Set.copyOf(permissions);
        }
    }

    /** A role as it is kept. */
    public record Detail(long id, int version, Draft values) {}

    /**
     * Permissions that one owner declares.
     *
     * @param owner {@code core} or the module's id
     * @param titleKey the owner's name; empty for what no module in service declares any more
     */
    public record Group(String owner, String titleKey, List<String> permissions) {
        public Group {
            permissions = List.copyOf(permissions);
        }
    }

    /** The key of a permission's name: {@code strategy.permission.read} for {@code strategy.read}. */
    public static String titleKey(String permission) {
        return permission.startsWith("core.")
                ? "people.permission." + permission
                : permission.replaceFirst("\\.", ".permission.");
    }
}
