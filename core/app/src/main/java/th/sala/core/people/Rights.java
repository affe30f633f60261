package th.sala.core.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Person;

/** What one person may do today: every permission held, with where, up to which level and by whose right. */
final class Rights {
    private static final List<DepartmentScope> NOTHING =
            List.copyOf(java.util.Collections.nCopies(Confidentiality.values().length, DepartmentScope.NOWHERE));

    /** Power over the portal itself counts for the whole agency or not at all. */
    static final Set<String> FOR_THE_AGENCY = Set.of("core.people", "core.modules");

    private final Person person;
    private final List<Acting> acting;
    /** By permission, a scope for each level; in the own right and through appointments together. */
    private final Map<String, List<DepartmentScope>> all;

    private final Map<String, List<DepartmentScope>> own;
    private final Map<String, Map<Acting, List<DepartmentScope>>> through;

    private final List<DepartmentId> places;
    private final Set<DepartmentId> touched;

    private Rights(Builder built) {
        person = built.person;
        places = List.copyOf(built.places);
        touched = Set.copyOf(built.touched);
        acting = List.copyOf(built.acting);
        all = frozen(built.all);
        own = frozen(built.own);
        through = new HashMap<>();
        built.through.forEach((acting, held) -> held.forEach((permission, scopes) ->
                through.computeIfAbsent(permission, p -> new LinkedHashMap<>()).put(acting, List.of(scopes))));
    }

    private static Map<String, List<DepartmentScope>> frozen(Map<String, DepartmentScope[]> scopes) {
        Map<String, List<DepartmentScope>> frozen = new HashMap<>();
        scopes.forEach((permission, levels) -> frozen.put(permission, List.of(levels)));
        return frozen;
    }

    Person person() {
        return person;
    }

    /** Departments in force in which the person works, the main one first, then those in which the person stands in. */
    List<DepartmentId> own() {
        return places;
    }

    /** Own departments and all for which something is held, whether it counts there or not. */
    Set<DepartmentId> touched() {
        return touched;
    }

    /** The appointments by which the person stands in for others today, the earliest first. */
    List<Acting> acting() {
        return acting;
    }

    DepartmentScope scope(String permission, Confidentiality level) {
        return all.getOrDefault(permission, NOTHING).get(level.ordinal());
    }

    /** The appointment without which the person would not hold the permission in so many departments. */
    Optional<Acting> through(String permission, Confidentiality level, Predicate<DepartmentScope> enough) {
        if (enough.test(own.getOrDefault(permission, NOTHING).get(level.ordinal()))) {
            return Optional.empty();
        }
        return through.getOrDefault(permission, Map.of()).entrySet().stream()
                .filter(held -> enough.test(held.getValue().get(level.ordinal())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Gathers what a person holds. */
    static final class Builder {
        private final Person person;
        private final Set<Acting> acting = new LinkedHashSet<>();
        private final Map<String, DepartmentScope[]> all = new HashMap<>();
        private final Map<String, DepartmentScope[]> own = new HashMap<>();
        private final Map<Acting, Map<String, DepartmentScope[]>> through = new LinkedHashMap<>();

        private final Set<DepartmentId> places;
        private final Set<DepartmentId> touched;

        Builder(Person person, List<DepartmentId> places) {
            this.person = person;
            this.places = new LinkedHashSet<>(places);
            this.touched = new HashSet<>(places);
        }

        void touches(Set<DepartmentId> departments) {
            touched.addAll(departments);
        }

        void own(String permission, DepartmentScope scope, Confidentiality clearance) {
            add(own, permission, scope, clearance);
            add(all, permission, scope, clearance);
        }

        /** Knows of an appointment, also where it gives nothing, and where the one represented works. */
        void acting(Acting appointment, List<DepartmentId> at) {
            acting.add(appointment);
            places.addAll(at);
        }

        void through(Acting appointment, String permission, DepartmentScope scope, Confidentiality clearance) {
            add(through.computeIfAbsent(appointment, a -> new HashMap<>()), permission, scope, clearance);
            add(all, permission, scope, clearance);
        }

        Rights build() {
            return new Rights(this);
        }

        private static void add(
                Map<String, DepartmentScope[]> held, String permission, DepartmentScope scope, Confidentiality upTo) {
            // who could look after accounts of one department could give itself the whole agency
            if (scope.everywhere() || !FOR_THE_AGENCY.contains(permission)) {
                put(held, permission, scope, upTo);
            }
        }

        private static void put(
                Map<String, DepartmentScope[]> to, String permission, DepartmentScope scope, Confidentiality upTo) {
            DepartmentScope[] levels = to.computeIfAbsent(permission, p -> NOTHING.toArray(DepartmentScope[]::new));
            Arrays.setAll(levels, level -> level <= upTo.ordinal() ? union(levels[level], scope) : levels[level]);
        }

        private static DepartmentScope union(DepartmentScope one, DepartmentScope other) {
            if (one.everywhere() || other.everywhere()) {
                return DepartmentScope.EVERYWHERE;
            }
            Set<DepartmentId> both = new HashSet<>(one.departments());
            both.addAll(other.departments());
            return new DepartmentScope(false, both);
        }
    }
}
