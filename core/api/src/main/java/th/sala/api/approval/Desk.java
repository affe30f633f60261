package th.sala.api.approval;

import java.util.List;
import java.util.Set;

/**
 * Where a request is looked at: one signature, or one check of several at once.
 *
 * @param key unique within the route, lower case; signatures are known by it when a route changes
 * @param name what is done here, in Thai
 * @param nameEn in English
 * @param approvers the offices that decide here
 * @param need how many of them
 * @param count how many, for {@link Need#SOME}; else 0
 * @param days working days within which it is decided; 0 without a deadline
 * @param demands what is asked of who decides
 * @param ground keys of the lines this desk looks at: after a revision it is asked again only where one of them changed;
 *     empty: all of them
 */
public record Desk(
        String key,
        String name,
        String nameEn,
        List<Approver> approvers,
        Need need,
        int count,
        int days,
        Set<Demand> demands,
        Set<String> ground) {
    private static final int MOST_DAYS = 365;

    /** How many must agree. */
    public enum Need {
        /** Whoever comes first decides for all. */
        ONE,
        /** Everybody who holds one of the offices. */
        ALL,
        /** So many different people. */
        SOME
    }

    /** What is asked of who decides. */
    public enum Demand {
        /** A reason also where one agrees; without one nobody refuses or returns anyway. */
        REASON,
        /** The password once more: that it is the person, and not an open browser. */
        PASSWORD,
        /** Nothing of who has just agreed at the step before. */
        SKIP_SAME_PERSON
    }

    public Desk {
        approvers = List.copyOf(approvers);
        demands = Set.copyOf(demands);
        ground = Set.copyOf(ground);
        if (!key.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A key is lower case, 40 characters at most: " + key);
        }
        if (approvers.isEmpty() || days < 0 || days > MOST_DAYS || (need == Need.SOME) != (count > 0)) {
            throw new IllegalArgumentException("Desk " + key + " needs approvers, 0 to 365 days and a count for SOME");
        }
    }

    /** Where the first of these decides, without a deadline. */
    public static Desk of(String key, String name, String nameEn, Approver... approvers) {
        return new Desk(key, name, nameEn, List.of(approvers), Need.ONE, 0, 0, Set.of(), Set.of());
    }

    public Desk within(int workingDays) {
        return new Desk(key, name, nameEn, approvers, need, count, workingDays, demands, ground);
    }

    public Desk ofAll() {
        return new Desk(key, name, nameEn, approvers, Need.ALL, 0, days, demands, ground);
    }

    public Desk ofSome(int howMany) {
        return new Desk(key, name, nameEn, approvers, Need.SOME, howMany, days, demands, ground);
    }

    public Desk demanding(Demand... asked) {
        return new Desk(key, name, nameEn, approvers, need, count, days, Set.of(asked), ground);
    }

    public Desk lookingAt(String... lines) {
        return new Desk(key, name, nameEn, approvers, need, count, days, demands, Set.of(lines));
    }
}
