package th.sala.core.module.reach;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.Reach;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;
import th.sala.core.module.reach.ReachSettings.Fact;
import th.sala.core.module.reach.ReachSettings.Said;
import th.sala.core.people.WorkPlaces;

/** The administrator says which modules departments may have; their heads switch them on and off. */
@Service
@Transactional
@Needs(ModuleHost.PERMISSION)
public class DepartmentModules {
    /** Held by heads of departments for these. */
    public static final String PERMISSION = "core.department";

    private final ReachReader reach;
    private final ReachEvents events;
    private final RunningModules modules;
    private final WorkPlaces places;
    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // modules, departments and people meet here
    DepartmentModules(
            ReachReader reach,
            ReachEvents events,
            RunningModules modules,
            WorkPlaces places,
            People people,
            Audit audit,
            JdbcClient database,
            Clock clock) {
        this.reach = reach;
        this.events = events;
        this.modules = modules;
        this.places = places;
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A department in the tree.
     *
     * @param depth 0 at the top
     * @param word what the administrator said for this department itself, null where it follows those above
     */
    public record Line(
            Department department,
            int depth,
            Reach reach,
            @Nullable Boolean word) {}

    /** A module a department may have. */
    public record Offered(String id, String titleKey, String icon, Reach reach) {}

    /** What counts for the module where nothing was said. */
    @Transactional(readOnly = true)
    public ModuleDefault byDefault(String module) {
        return reach.settings().byDefault(module);
    }

    /** Sets what counts where nothing was said. */
    public void byDefault(String module, ModuleDefault value) {
        ModuleDefault before = byDefault(module);
        if (before != value) {
            change(module, () -> {
                database.sql("""
                        insert into core_module_default (module_id, reach) values (?, ?)
                        on duplicate key update reach = values(reach)
                        """).params(module, value.name()).update();
                audit.note(new SubjectRef("core", "module", module), "reach.byDefault", before, value);
            });
        }
    }

    /** All departments in force with how the module stands there, each before those below it. */
    @Transactional(readOnly = true)
    public List<Line> departments(String module) {
        ReachSettings settings = reach.settings();
        return places.tree().stream()
                .map(d -> {
                    List<DepartmentId> line = places.line(d.id());
                    Boolean word = settings.said(module, d.id(), Fact.ALLOWED)
                            .map(Said::yes)
                            .orElse(null);
                    return new Line(d, line.size() - 1, settings.of(module, line), word);
                })
                .toList();
    }

    /** Says whether a department and those below it may have the module; null: as those above. */
    public void allow(String module, DepartmentId department, @Nullable Boolean allowed) {
        say(module, department, Fact.ALLOWED, allowed, "reach.allowed");
    }

    /** The departments whose modules the person looks after, in Thai order. */
    @Needs(PERMISSION)
    @Transactional(readOnly = true)
    public List<Department> led() {
        return people.departments().stream()
                .filter(d -> people.may(PERMISSION, d.id()))
                .toList();
    }

    /** The modules in service that the department may have, by their place in the menu. */
    @Needs(PERMISSION)
    @Transactional(readOnly = true)
    public List<Offered> offered(DepartmentId department) {
        people.demand(PERMISSION, department);
        return modules.all().stream()
                .map(m -> new Offered(m.id(), m.titleKey(), m.icon(), reach.of(m.id(), department)))
                .filter(o -> o.reach().allowed())
                .toList();
    }

    /**
     * Switches the module on or off for a department and for those below it that said nothing of their own.
     *
     * @throws RuleBroken where the department may not have it
     */
    @Needs(PERMISSION)
    public void switchTo(String module, DepartmentId department, boolean on) {
        people.demand(PERMISSION, department);
        if (!reach.of(module, department).allowed()
                || modules.find(module).map(RunningModule::id).isEmpty()) {
            throw new RuleBroken("reach.barred");
        }
        say(module, department, Fact.SWITCHED, on, on ? "reach.on" : "reach.off");
    }

    private void say(String module, DepartmentId department, Fact fact, @Nullable Boolean word, String what) {
        Optional<Boolean> before =
                reach.settings().said(module, department, fact).map(Said::yes);
        if (before.equals(Optional.ofNullable(word))) {
            return;
        }
        change(module, () -> {
            write(module, department, fact, word);
            audit.note(
                    new SubjectRef("core", "module", module + "/" + department.value()),
                    what,
                    before.orElse(null),
                    word);
        });
    }

    private void write(String module, DepartmentId department, Fact fact, @Nullable Boolean word) {
        if (word == null) {
            database.sql("delete from core_module_department where module_id = ? and department_id = ? and fact = ?")
                    .params(module, department.value(), fact.name())
                    .update();
            return;
        }
        database.sql("""
                insert into core_module_department (module_id, department_id, fact, yes, person_id, said_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update yes = values(yes), person_id = values(person_id), said_at = values(said_at)
                """)
                .params(
                        module,
                        department.value(),
                        fact.name(),
                        word,
                        people.current().id().value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Makes a change and tells where the module is on that was off, or the other way round. */
    private void change(String module, Runnable change) {
        Set<DepartmentId> before = on(module);
        change.run();
        events.forgetWhatWas();
        Set<DepartmentId> after = on(module);
        Set<DepartmentId> affected = new HashSet<>(before);
        affected.addAll(after);
        affected.removeIf(d -> before.contains(d) && after.contains(d));
        events.tell(module, affected);
    }

    private Set<DepartmentId> on(String module) {
        return places.tree().stream()
                .map(Department::id)
                .filter(d -> reach.of(module, d).on())
                .collect(Collectors.toSet());
    }
}
