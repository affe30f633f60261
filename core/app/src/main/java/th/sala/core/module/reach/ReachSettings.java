package th.sala.core.module.reach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.core.module.Reach;

/** Everything that was ever said about modules and departments; a few hundred rows at most. */
record ReachSettings(Map<String, ModuleDefault> defaults, Map<Key, Said> said) {
    ReachSettings {
        defaults = Map.copyOf(defaults);
        said = Map.copyOf(said);
    }

    /** What can be said for a department. */
    enum Fact {
        /** By the administrator. */
        ALLOWED,
        /** By the head. */
        SWITCHED
    }

    record Key(String module, DepartmentId department, Fact fact) {}

    /** A word, whose it is and since when. */
    record Said(boolean yes, PersonId by, Instant at) {}

    ModuleDefault byDefault(String module) {
        return defaults.getOrDefault(module, ModuleDefault.ON);
    }

    Optional<Said> said(String module, DepartmentId department, Fact fact) {
        return Optional.ofNullable(said.get(new Key(module, department, fact)));
    }

    /** @param line the department and those above it, nearest first: the nearest word counts */
    Reach of(String module, List<DepartmentId> line) {
        ModuleDefault otherwise = byDefault(module);
        Optional<DepartmentId> allowing = nearest(module, line, Fact.ALLOWED);
        Optional<DepartmentId> switching = nearest(module, line, Fact.SWITCHED);
        return new Reach(
                yes(module, allowing, Fact.ALLOWED, otherwise != ModuleDefault.BARRED),
                yes(module, switching, Fact.SWITCHED, otherwise == ModuleDefault.ON),
                source(module, allowing, Fact.ALLOWED),
                source(module, switching, Fact.SWITCHED));
    }

    /** Whether the head's word for {@code department} counts for the one this line begins with. */
    boolean follows(String module, List<DepartmentId> line, DepartmentId department) {
        int steps = line.indexOf(department);
        return steps == 0
                || steps > 0
                        && nearest(module, line.subList(0, steps), Fact.SWITCHED)
                                .isEmpty();
    }

    private Optional<DepartmentId> nearest(String module, List<DepartmentId> line, Fact fact) {
        return line.stream()
                .filter(d -> said.containsKey(new Key(module, d, fact)))
                .findFirst();
    }

    private boolean yes(String module, Optional<DepartmentId> at, Fact fact, boolean otherwise) {
        return at.flatMap(d -> said(module, d, fact)).map(Said::yes).orElse(otherwise);
    }

    private Reach.Source source(String module, Optional<DepartmentId> at, Fact fact) {
        return at.flatMap(d -> said(module, d, fact).map(s -> new Reach.Source(d, s.by(), s.at())))
                .orElse(Reach.Source.DEFAULT);
    }
}
