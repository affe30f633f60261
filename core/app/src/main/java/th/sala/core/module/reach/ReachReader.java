package th.sala.core.module.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.module.OwnModules;
import th.sala.core.module.Reach;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;
import th.sala.core.module.reach.ReachSettings.Fact;
import th.sala.core.module.reach.ReachSettings.Key;
import th.sala.core.module.reach.ReachSettings.Said;
import th.sala.core.people.ModuleReach;
import th.sala.core.people.Remembered;
import th.sala.core.people.WorkPlaces;

/** Reads which modules reach which departments; remembered for seconds and forgotten with every change. */
@Component
class ReachReader implements ModuleReach, OwnModules {
    private final JdbcClient database;
    private final RunningModules modules;
    private final ObjectProvider<WorkPlaces> places;
    private final ObjectProvider<People> people;
    private final Clock clock;
    private final Remembered<ReachReader, ReachSettings> remembered = new Remembered<>();

    ReachReader(
            JdbcClient database,
            RunningModules modules,
            ObjectProvider<WorkPlaces> places,
            ObjectProvider<People> people,
            Clock clock) {
        this.database = database;
        this.modules = modules;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    ReachSettings settings() {
        return remembered
                .get(this, LocalDate.now(clock), () -> Optional.of(read()))
                .orElseThrow();
    }

    @EventListener
    void on(Changed change) {
        remembered.forget();
    }

    Reach of(String module, DepartmentId department) {
        return settings().of(module, places.getObject().line(department));
    }

    @Override
    public boolean counts(String permission, List<DepartmentId> line) {
        String module = permission.split("\\.", 2)[0];
        return settings().of(module, line).on()
                || modules.find(module)
                        .map(RunningModule::readPermissions)
                        .orElse(List.of())
                        .contains(permission);
    }

    @Override
    public boolean everywhere(String permission) {
        return modules.find(permission.split("\\.", 2)[0])
                .map(RunningModule::agencyPermissions)
                .orElse(List.of())
                .contains(permission);
    }

    @Override
    public boolean has(String moduleId) {
        return places.getObject().own().stream().anyMatch(d -> of(moduleId, d).on());
    }

    @Override
    public Optional<Withheld> withheld(String moduleId) {
        WorkPlaces places = this.places.getObject();
        if (modules.find(moduleId).filter(this::changesEverywhere).isPresent()) {
            return Optional.empty();
        }
        return Stream.concat(places.own().stream(), places.touched().stream())
                .map(d -> new Withheld(d, of(moduleId, d)))
                .filter(w -> !w.reach().on())
                .findFirst();
    }

    private boolean changesEverywhere(RunningModule module) {
        return module.changePermissions().stream()
                .anyMatch(p -> people.getObject().scope(p).everywhere());
    }

    private ReachSettings read() {
        Map<String, ModuleDefault> defaults = new HashMap<>();
        database.sql("select module_id, reach from core_module_default")
                .query((row, number) ->
                        defaults.put(row.getString("module_id"), ModuleDefault.valueOf(row.getString("reach"))))
                .list();
        Map<Key, Said> said = new HashMap<>();
        database.sql("select module_id, department_id, fact, yes, person_id, said_at from core_module_department")
                .query((row, number) -> said.put(key(row), said(row)))
                .list();
        return new ReachSettings(defaults, said);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("module_id"),
                new DepartmentId(row.getLong("department_id")),
                Fact.valueOf(row.getString("fact")));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getBoolean("yes"),
                new PersonId(row.getLong("person_id")),
                row.getObject("said_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
