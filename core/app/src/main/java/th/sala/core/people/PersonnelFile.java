package th.sala.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;

/** What is kept of a person: the account, the places of work and the roles given. */
public final class PersonnelFile {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    private PersonnelFile() {}

    /** Whether it may be a username as it is typed; capitals are written small. */
    public static boolean isUsername(String typed) {
        return USERNAME.matcher(username(typed)).matches();
    }

    /** A username as it is kept. */
    public static String username(String typed) {
        return typed.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it has the form of an e-mail address. */
    public static boolean isEmail(String typed) {
        return EMAIL.matcher(ThaiText.clean(typed)).matches();
    }

    /** How an account stands on a day. */
    public enum State {
        ACTIVE,
        /** Active, but nobody can sign in: no code was ever given out. */
        CODE_AWAITED,
        /** Active, with a last day announced. */
        LEAVING,
        SUSPENDED,
        LEFT;

        static State of(boolean active, boolean codeAwaited, @Nullable LocalDate lastDay, LocalDate today) {
            if (lastDay != null && lastDay.isBefore(today)) {
                return LEFT;
            }
            if (!active) {
                return SUSPENDED;
            }
            if (lastDay != null) {
                return LEAVING;
            }
            return codeAwaited ? CODE_AWAITED : ACTIVE;
        }

        /** Whether the account is shut: whoever holds it can do nothing that day. */
        public boolean isClosed() {
            return this == SUSPENDED || this == LEFT;
        }
    }

    /**
     * A line of the list of people.
     *
     * @param position of the main place of today, empty where there is none
     * @param department of the same place, null where there is none
     */
    public record Row(
            long id,
            String name,
            String username,
            String position,
            @Nullable DepartmentId department,
            State state) {}

    /** What a person types about an account; texts may be empty where they are not required. */
    public record Draft(String username, String name, String nickname, String telephone, String email) {}

    /** Everything about one person; places and roles with the newest first. */
    public record Detail(
            PersonId id,
            int version,
            Draft values,
            State state,
            @Nullable LocalDate lastDay,
            boolean codeAwaited,
            List<Place> places,
            List<Given> roles) {
        public Detail {
            places = List.copyOf(places);
            roles = List.copyOf(roles);
        }
    }

    /** Where the person works from one day to another. */
    public record Place(
            long id,
            DepartmentId department,
            String position,
            boolean main,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean isOn(LocalDate day) {
            return within(day, from, to);
        }
    }

    /**
     * A place of work as it is typed.
     *
     * @param main ends the main place before it; otherwise the place stands beside the main one
     * @param to last day of a place beside the main one, null until further notice
     */
    public record Move(
            @Nullable DepartmentId department,
            String position,
            boolean main,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A role given; without a department for the whole agency. */
    public record Given(
            long id,
            long role,
            String roleName,
            String roleNameEn,
            @Nullable DepartmentId department,
            boolean withBelow,
            Confidentiality clearance,
            LocalDate from,
            @Nullable LocalDate to) {
        @SuppressWarnings("TooManyParameters") // as the query reads it
        Given(
                Long id,
                Long role,
                String roleName,
                String roleNameEn,
                @Nullable Long department,
                boolean withBelow,
                Confidentiality clearance,
                LocalDate from,
                @Nullable LocalDate to) {
            this(
                    id.longValue(),
                    role.longValue(),
                    roleName,
                    roleNameEn,
                    department == null ? null : new DepartmentId(department),
                    withBelow,
                    clearance,
                    from,
                    to);
        }

        public boolean isOn(LocalDate day) {
            return within(day, from, to);
        }
    }

    /** Where a role counts. */
    public enum Reach {
        DEPARTMENT,
        WITH_BELOW,
        AGENCY
    }

    /** A role as it is given. */
    public record Grant(
            @Nullable Long role,
            Reach reach,
            @Nullable DepartmentId department,
            Confidentiality clearance,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
