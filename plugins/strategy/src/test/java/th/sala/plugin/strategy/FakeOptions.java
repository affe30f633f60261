package th.sala.plugin.strategy;

import java.util.HashMap;
import java.util.Map;
import th.sala.api.module.ModuleOption;
import th.sala.api.module.Options;
import th.sala.api.people.DepartmentId;

/** The values a test sets; everything else has its default. */
public final class FakeOptions implements Options {
    private final Map<DepartmentId, String> values = new HashMap<>();

    /** What the head of the department set. */
    public void set(DepartmentId department, String value) {
        values.put(department, value);
    }

    public void clear() {
        values.clear();
    }

    @Override
    public String of(ModuleOption option, DepartmentId department) {
        return values.getOrDefault(department, option.byDefault());
    }
}
