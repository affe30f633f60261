package th.sala.core.module.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.module.ModuleOption;
import th.sala.api.module.Options;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.OpenToAll;
import th.sala.core.people.WorkPlaces;

/** The values of options as modules read them. */
@Service
@OpenToAll("settings of departments are no secret; modules ask on behalf of whoever works with them")
class OptionValues implements Options {
    private final WorkPlaces places;
    private final JdbcClient database;

    OptionValues(WorkPlaces places, JdbcClient database) {
        this.places = places;
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public String of(ModuleOption option, DepartmentId department) {
        return nearest(option, all(option), places.line(department));
    }

    /** What departments themselves have set. */
    public Map<DepartmentId, String> all(ModuleOption option) {
        Map<DepartmentId, String> values = new HashMap<>();
        database.sql("select department_id, value from core_module_option where name = ?")
                .param(option.key())
                .query((row, number) ->
                        values.put(new DepartmentId(row.getLong("department_id")), row.getString("value")))
                .list();
        return values;
    }

    /** A value that a newer version of the module no longer accepts is passed over. */
    static String nearest(ModuleOption option, Map<DepartmentId, String> values, List<DepartmentId> line) {
        return line.stream()
                .filter(values::containsKey)
                .map(d -> values.getOrDefault(d, ""))
                .filter(option::accepts)
                .findFirst()
                .orElse(option.byDefault());
    }
}
