package th.sala.core.approval.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import th.sala.api.RuleBroken;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;

/** Changes of a route, one at a time; each gives another route. Steps are counted from 0. */
public final class RouteEdits {
    private RouteEdits() {}

    /** A step of its own at the end. */
    public static Route addStep(Route route, Desk desk) {
        List<Step> steps = new ArrayList<>(route.steps());
        steps.add(Step.of(desk));
        return new Route(steps);
    }

    /** A desk beside those of a step. */
    public static Route addDesk(Route route, int step, Desk desk) {
        return at(route, step, before -> {
            List<Desk> desks = new ArrayList<>(before.desks());
            desks.add(desk);
            return new Step(desks, before.when());
        });
    }

    /** The desk with that key as it is now. */
    public static Route replace(Route route, Desk desk) {
        return new Route(route.steps().stream()
                .map(step -> new Step(
                        step.desks().stream()
                                .map(d -> d.key().equals(desk.key()) ? desk : d)
                                .toList(),
                        step.when()))
                .toList());
    }

    /**
     * Without the desk, and without its step where it was the only one there.
     *
     * @throws RuleBroken where nobody would be asked any more
     */
    public static Route remove(Route route, String key) {
        if (route.desks().count() == 1) {
            throw new RuleBroken("route.rule.last");
        }
        return new Route(route.steps().stream()
                .filter(step -> step.desks().size() > 1 || !holds(step, key))
                .map(step -> new Step(
                        step.desks().stream().filter(d -> !d.key().equals(key)).toList(), step.when()))
                .toList());
    }

    /** A step earlier or later; at the ends it stays. */
    public static Route moveStep(Route route, int step, int by) {
        return new Route(moved(route.steps(), step, by));
    }

    /** A desk earlier or later among those of its step. */
    public static Route moveDesk(Route route, String key, int by) {
        int step = stepOf(route, key);
        return at(route, step, before -> {
            List<Desk> desks = before.desks();
            int from = desks.indexOf(route.desk(key).orElseThrow());
            return new Step(moved(desks, from, by), before.when());
        });
    }

    /** A desk out of its step into one of its own right after it, upon the same conditions. */
    public static Route apart(Route route, String key) {
        int from = stepOf(route, key);
        Step step = route.steps().get(from);
        if (step.desks().size() == 1) {
            return route;
        }
        List<Step> steps = new ArrayList<>(remove(route, key).steps());
        steps.add(from + 1, new Step(List.of(route.desk(key).orElseThrow()), step.when()));
        return new Route(steps);
    }

    /** The desks of a step beside those of the step before, upon the conditions of that one. */
    public static Route join(Route route, int step) {
        List<Step> steps = new ArrayList<>(route.steps());
        List<Desk> together = new ArrayList<>(steps.get(step - 1).desks());
        together.addAll(steps.remove(step).desks());
        steps.set(step - 1, new Step(together, steps.get(step - 1).when()));
        return new Route(steps);
    }

    /** When a step is taken. */
    public static Route when(Route route, int step, List<Condition> conditions) {
        return at(route, step, before -> new Step(before.desks(), conditions));
    }

    private static int stepOf(Route route, String key) {
        for (int i = 0; i < route.steps().size(); i++) {
            if (holds(route.steps().get(i), key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No desk " + key);
    }

    private static boolean holds(Step step, String key) {
        return step.desks().stream().anyMatch(desk -> desk.key().equals(key));
    }

    private static Route at(Route route, int step, UnaryOperator<Step> change) {
        List<Step> steps = new ArrayList<>(route.steps());
        steps.set(step, change.apply(steps.get(step)));
        return new Route(steps);
    }

    private static <T> List<T> moved(List<T> all, int from, int by) {
        int to = from + by;
        if (to < 0 || to >= all.size()) {
            return all;
        }
        List<T> moved = new ArrayList<>(all);
        Collections.swap(moved, from, to);
        return moved;
    }
}
