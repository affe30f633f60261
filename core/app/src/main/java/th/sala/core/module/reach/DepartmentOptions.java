package th.sala.core.module.reach;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.module.ModuleOption;
import th.sala.api.module.ModuleOptions;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.core.module.RunningModules;
import th.sala.core.people.WorkPlaces;

/** The options of modules as the head of a department sets them. */
@Service
@Transactional
@Needs(DepartmentModules.PERMISSION)
public class DepartmentOptions {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentOptions.class);

    private final RunningModules modules;
    private final OptionValues stored;
    private final WorkPlaces places;
    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    DepartmentOptions(
            RunningModules modules,
            OptionValues stored,
            WorkPlaces places,
            People people,
            Audit audit,
            JdbcClient database,
            Clock clock) {
        this.modules = modules;
        this.stored = stored;
        this.places = places;
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * An option with its values in one department.
     *
     * @param own the department's own value, empty where it follows those above
     * @param otherwise what counts where it has none
     */
    public record Valued(ModuleOption option, String own, String otherwise) {}

    /** The options of a module in service with their values in the department; empty where it has none. */
    @Transactional(readOnly = true)
    public List<Valued> of(String module, DepartmentId department) {
        people.demand(DepartmentModules.PERMISSION, department);
        List<DepartmentId> line = places.line(department);
        return declared(module).stream()
                .map(option -> {
                    Map<DepartmentId, String> values = stored.all(option);
                    return new Valued(
                            option,
                            Optional.ofNullable(values.get(department))
                                    .filter(option::accepts)
                                    .orElse(""),
                            OptionValues.nearest(option, values, line.subList(1, line.size())));
                })
                .toList();
    }

    /**
     * Sets the department's values.
     *
     * @param values by the key of the option; an empty one follows the departments above
     * @throws RuleBroken at the key of an option that does not accept its value
     */
    public void save(String module, DepartmentId department, Map<String, String> values) {
        people.demand(DepartmentModules.PERMISSION, department);
        for (ModuleOption option : declared(module)) {
            String value = values.getOrDefault(option.key(), "").strip();
            if (!value.isEmpty() && !option.accepts(value)) {
                throw RuleBroken.at(option.key(), "reach.option.refused");
            }
            String before = stored.all(option).getOrDefault(department, "");
            if (!before.equals(value)) {
                write(option.key(), department, value);
                audit.note(
                        new SubjectRef("core", "module", module + "/" + department.value()),
                        "reach.option.changed",
                        new Value(option.key(), before),
                        new Value(option.key(), value));
            }
        }
    }

    /** What the audit keeps. */
    record Value(String option, String value) {}

    private List<ModuleOption> declared(String module) {
        try {
            return modules.find(module).map(m -> m.contributions(ModuleOptions.class)).orElse(List.of()).stream()
                    .flatMap(o -> o.options().stream())
                    .filter(o -> o.key().startsWith(module + "."))
                    .toList();
        } catch (LinkageError | RuntimeException e) {
            // one broken module must not take the page from the head
            LOG.error("The options of module {} could not be asked", module, e);
            return List.of();
        }
    }

    private void write(String option, DepartmentId department, String value) {
        if (value.isEmpty()) {
            database.sql("delete from core_module_option where name = ? and department_id = ?")
                    .params(option, department.value())
                    .update();
            return;
        }
        database.sql("""
                insert into core_module_option (name, department_id, value, person_id, said_at) values (?, ?, ?, ?, ?)
                on duplicate key update value = values(value), person_id = values(person_id), said_at = values(said_at)
                """)
                .params(
                        option,
                        department.value(),
                        value,
                        people.current().id().value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
