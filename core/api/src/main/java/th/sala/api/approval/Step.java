package th.sala.api.approval;

import java.util.List;

/**
 * Desks that look at a request at once; the next step begins when all of them agree.
 *
 * @param when all must hold for the step to be taken; empty: always
 */
public record Step(List<Desk> desks, List<Condition> when) {
    public Step {
        desks = List.copyOf(desks);
        when = List.copyOf(when);
        if (desks.isEmpty()) {
            throw new IllegalArgumentException("A step needs a desk");
        }
    }

    public static Step of(Desk... desks) {
        return new Step(List.of(desks), List.of());
    }

    public Step when(Condition... conditions) {
        return new Step(desks, List.of(conditions));
    }
}
