package th.sala.plugin.strategy.plan;

import org.jspecify.annotations.Nullable;

/**
 * An activity under its output, as lists and the report show it.
 *
 * @param name null where the plan only numbers it
 * @param statedProjects projects its heading states, null where it states none; likewise plans and items
 * @param note what the heading adds, null for nothing
 */
public record ActivityLine(
        long id,
        String code,
        String outputCode,
        int outputNumber,
        String outputName,
        int number,
        @Nullable String name,
        @Nullable Integer statedProjects,
        @Nullable Integer statedPlans,
        @Nullable Integer statedItems,
        @Nullable String note) {
    static final String QUERY = """
        select new th.sala.plugin.strategy.plan.ActivityLine(
            a.id, a.code, o.code, o.number, o.name, a.number, a.name,
            a.statedProjects, a.statedPlans, a.statedItems, a.note)
        from Activity a join a.output o\
        """;

    static final String ORDER = " order by o.number, o.code, a.number, a.code";
}
