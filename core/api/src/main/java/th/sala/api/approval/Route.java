package th.sala.api.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way a request goes: its steps, in order. */
public record Route(List<Step> steps) {
    public Route {
        steps = List.copyOf(steps);
        Set<String> keys = new HashSet<>();
        steps.forEach(step -> step.desks().forEach(desk -> {
            if (!keys.add(desk.key())) {
                throw new IllegalArgumentException("Two desks are called " + desk.key());
            }
        }));
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A route needs a step");
        }
    }

    public static Route of(Step... steps) {
        return new Route(List.of(steps));
    }

    public Stream<Desk> desks() {
        return steps.stream().flatMap(step -> step.desks().stream());
    }

    public Optional<Desk> desk(String key) {
        return desks().filter(desk -> desk.key().equals(key)).findFirst();
    }
}
