package th.sala.core.approval.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;

/**
 * One thing in which a route differs from another.
 *
 * @param before the desk as it was; null where it is new
 * @param after the desk as it is; null where it is left out
 */
public record RouteChange(
        What what, @Nullable Place before, @Nullable Place after) {
    /** What can differ. */
    public enum What {
        ADDED,
        REMOVED,
        /** Other desks are asked before it. */
        ORDER,
        /** Other desks are asked beside it. */
        BESIDE,
        CONDITION,
        NAME,
        APPROVERS,
        NEED,
        DAYS,
        DEMANDS,
        GROUND
    }

    /**
     * A desk where it stands.
     *
     * @param number of its step, from 1
     * @param earlier keys of the desks of the steps before
     */
    public record Place(int number, Step step, Desk desk, Set<String> earlier) {
        public Place {
            earlier = Set.copyOf(earlier);
        }

        private Set<String> beside() {
            return step.desks().stream().map(Desk::key).collect(Collectors.toSet());
        }
    }

    /** In which way the second differs from the first, in the order of the second; what is left out comes last. */
    public static List<RouteChange> between(Route first, Route second) {
        Map<String, Place> before = places(first);
        Map<String, Place> after = places(second);
        Set<String> common = before.keySet().stream().filter(after::containsKey).collect(Collectors.toSet());
        List<RouteChange> changes = new ArrayList<>();
        after.forEach((key, place) -> {
            Place was = before.get(key);
            if (was == null) {
                changes.add(new RouteChange(What.ADDED, null, place));
            } else {
                changes.addAll(of(was, place, common));
            }
        });
        before.values().stream()
                .filter(place -> !after.containsKey(place.desk().key()))
                .forEach(place -> changes.add(new RouteChange(What.REMOVED, place, null)));
        return changes;
    }

    private static Map<String, Place> places(Route route) {
        Map<String, Place> places = new LinkedHashMap<>();
        Set<String> earlier = new HashSet<>();
        for (int i = 0; i < route.steps().size(); i++) {
            Step step = route.steps().get(i);
            for (Desk desk : step.desks()) {
                places.put(desk.key(), new Place(i + 1, step, desk, earlier));
            }
            step.desks().forEach(desk -> earlier.add(desk.key()));
        }
        return places;
    }

    private static List<RouteChange> of(Place was, Place is, Set<String> common) {
        var found = new Found(was, is);
        found.note(What.ORDER, place -> among(common, place.earlier()));
        found.note(What.BESIDE, place -> among(common, place.beside()));
        found.note(What.CONDITION, place -> Set.copyOf(place.step().when()));
        found.note(What.NAME, place -> List.of(place.desk().name(), place.desk().nameEn()));
        found.note(What.APPROVERS, place -> Set.copyOf(place.desk().approvers()));
        found.note(What.NEED, place -> List.of(place.desk().need(), place.desk().count()));
        found.note(What.DAYS, place -> place.desk().days());
        found.note(What.DEMANDS, place -> place.desk().demands());
        found.note(What.GROUND, place -> place.desk().ground());
        return found.changes;
    }

    private static Set<String> among(Set<String> common, Set<String> keys) {
        return keys.stream().filter(common::contains).collect(Collectors.toSet());
    }

    private record Found(Place was, Place is, List<RouteChange> changes) {
        Found(Place was, Place is) {
            this(was, is, new ArrayList<>());
        }

        void note(What what, Function<Place, Object> of) {
            if (!of.apply(was).equals(of.apply(is))) {
                changes.add(new RouteChange(what, was, is));
            }
        }
    }
}
