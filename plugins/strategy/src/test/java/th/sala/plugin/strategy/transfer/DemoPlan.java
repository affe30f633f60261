package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the sample workbook, made from the facts in {@code db/demo/q2-2567}. */
final class DemoPlan {
    /** Where the facts lie, seen from the repository or from the module. */
    static final Path FACTS =
            Path.of(Path.of("db/demo").toFile().isDirectory() ? "db/demo" : "../../db/demo", "q2-2567");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Map<String, String> PREFIXES = Map.of("projects", "คง", "plans", "ผง", "items", "รก");
    private static final List<String> KIND_ORDER = List.of("projects", "plans", "items");
    private static final Map<String, String> KINDS =
            Map.of("projects", "โครงการ", "plans", "แผนงาน", "items", "รายการ");

    private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> unnamed = new LinkedHashMap<>();
    private final List<Map<String, String>> assignments = facts("assignments");
    private final String year;
    private final String quarter;

    private DemoPlan() {
        var names = facts("year").getFirst();
        year = names.get("fiscal_year");
        quarter = names.get("quarter");
        add(
                PlanSheets.YEAR,
                "agency",
                names.get("agency_th"),
                "agencyShort",
                names.get("agency_short_th"),
                "planPeriod",
                names.get("plan_period_th"));
        facts("table1").stream()
                .filter(r -> r.get("row_kind").equals("activity"))
                .forEach(this::activity);
        facts("budget").stream()
                .filter(r -> r.get("row_kind").equals("category"))
                .forEach(this::category);
        facts("strategy_projects").forEach(this::project);
    }

    /** Cells as text by sheet and column key, in the order of the plan. */
    static Map<String, List<Map<String, String>>> sheets() {
        return new DemoPlan().sheets;
    }

    private void activity(Map<String, String> fact) {
        var output = fact.get("output_no");
        var activity = fact.get("activity_no");
        if (activity.equals("1")) {
            add(PlanSheets.OUTPUT, "code", outputCode(output), "number", output, "name", fact.get("output_th"));
        }
        var notes = facts("activity_notes").stream()
                .filter(n -> at(n, output, activity))
                .map(n -> n.get("note_th"));
        add(
                PlanSheets.ACTIVITY,
                "code",
                activityCode(output, activity),
                "output",
                outputCode(output),
                "number",
                activity,
                "statedProjects",
                notZero(fact.get("heading_projects")),
                "statedPlans",
                notZero(fact.get("heading_plans")),
                "statedItems",
                notZero(fact.get("heading_items")),
                "note",
                notes.findFirst().orElse(""));
        assignments.stream().filter(a -> at(a, output, activity)).forEach(this::named);
        for (var kind : KIND_ORDER) {
            unnamed(fact, kind, "from_50_to_79_99", "ร้อยละ 50-79.99");
            unnamed(fact, kind, "from_80", "ร้อยละ 80 ขึ้นไป");
        }
    }

    private void named(Map<String, String> assignment) {
        var source = assignment.get("source");
        if (source.equals("unnamed")) {
            return;
        }
        var fact = facts(source).stream()
                .filter(f -> f.get("no").equals(assignment.get("no")))
                .findFirst()
                .orElseThrow();
        switch (source) {
            case "planned_q3q4" ->
                result(undertaking("projects", assignment, fact.get("name_th"), "", ""), "plannedLater", "ใช่");
            case "below50" ->
                result(
                        undertaking("projects", assignment, fact.get("name_th"), "", fact.get("target_th")),
                        "planned6",
                        fact.get("plan_6m_th"),
                        "result6",
                        fact.get("result_6m_th"),
                        "percent6",
                        fact.get("percent_6m"),
                        "planned12",
                        fact.get("plan_12m_th"),
                        "result12",
                        fact.get("result_12m_th"),
                        "percent12",
                        fact.get("percent_12m"),
                        "explanation",
                        fact.get("explanation_th"));
            case "items_below50" -> items(assignment, fact);
            default -> throw new IllegalStateException(source);
        }
    }

    /** The report gathers its items in groups; each is a row of its own here. */
    private void items(Map<String, String> assignment, Map<String, String> fact) {
        int count = Integer.parseInt(fact.get("item_count"));
        for (int i = 1; i <= count; i++) {
            var group = fact.get("name_th");
            var name = count == 1 ? group : group + " รายการที่ " + i;
            result(
                    undertaking("items", assignment, name, group, ""),
                    "percent6",
                    fact.get("percent_6m"),
                    "percent12",
                    fact.get("percent_12m"));
        }
    }

    /** The report counts these and does not name them: a neutral name, the band, and no percent. */
    private void unnamed(Map<String, String> fact, String kind, String column, String band) {
        int count = Integer.parseInt(fact.get(column + "_" + kind));
        var assignment = assignments.stream()
                .filter(a -> a.get("source").equals("unnamed"))
                .filter(a -> at(a, fact.get("output_no"), fact.get("activity_no")))
                .findFirst();
        for (int i = 1; i <= count; i++) {
            var place = "ผลผลิตที่ " + fact.get("output_no") + " กิจกรรมที่ " + fact.get("activity_no");
            int number = unnamed.merge(kind + place, 1, Integer::sum);
            var name = KINDS.get(kind) + "ที่รายงานไม่ระบุชื่อ (" + place + ") ลำดับที่ " + number;
            result(undertaking(kind, assignment.orElseThrow(), name, "", ""), "band", band);
        }
    }

    private String undertaking(String kind, Map<String, String> assignment, String name, String group, String target) {
        int number = numbers.merge(kind, 1, Integer::sum);
        var code = "%s %s-%02d".formatted(PREFIXES.get(kind), year, number);
        add(
                PlanSheets.UNDERTAKING,
                "code",
                code,
                "activity",
                activityCode(assignment.get("output_no"), assignment.get("activity_no")),
                "activityAssumed",
                assignment.get("activity_assumed").equals("1") ? "ใช่" : "",
                "kind",
                KINDS.get(kind),
                "name",
                name,
                "group",
                group,
                "target",
                target,
                "department",
                assignment.get("department_code"),
                "departmentAssumed",
                "ใช่");
        return code;
    }

    private void result(String code, String... cells) {
        add(PlanSheets.RESULT, cells).putAll(Map.of("quarter", quarter, "undertaking", code));
    }

    private void category(Map<String, String> fact) {
        var code = "งบ " + year + "-" + fact.get("no");
        add(
                PlanSheets.CATEGORY,
                "code",
                code,
                "number",
                fact.get("no"),
                "name",
                fact.get("category_th"),
                "plan",
                baht(fact.get("full_year_plan_million_baht")));
        add(
                PlanSheets.USE,
                "quarter",
                quarter,
                "category",
                code,
                "disbursed",
                baht(fact.get("disbursed_million_baht")));
    }

    private void project(Map<String, String> fact) {
        var strategy = "กย " + year + "-" + fact.get("strategy_no");
        boolean known = sheets.containsKey(PlanSheets.STRATEGY)
                && sheets.get(PlanSheets.STRATEGY).stream()
                        .anyMatch(r -> r.get("code").equals(strategy));
        if (!known) {
            add(
                    PlanSheets.STRATEGY,
                    "code",
                    strategy,
                    "number",
                    fact.get("strategy_no"),
                    "name",
                    fact.get("strategy_th"));
        }
        var code = "ยศ %s-%02d".formatted(year, Integer.parseInt(fact.get("no")));
        var unit = fact.get("unit_code");
        boolean registered =
                assignments.stream().anyMatch(a -> a.get("department_code").equals(unit));
        add(
                PlanSheets.PROJECT,
                "code",
                code,
                "strategy",
                strategy,
                "number",
                fact.get("no"),
                "name",
                fact.get("name_th"),
                "units",
                fact.get("office_code") + "/" + unit,
                "department",
                registered ? unit : "",
                "indicator",
                fact.get("indicator_th"),
                "target",
                fact.get("target_th"));
        add(
                PlanSheets.PROJECT_RESULT,
                "quarter",
                quarter,
                "project",
                code,
                "percent",
                fact.get("percent"),
                "narrative",
                fact.get("result_th"));
    }

    private Map<String, String> add(String sheet, String... cells) {
        var row = new LinkedHashMap<String, String>();
        row.put("year", year);
        for (int i = 0; i < cells.length; i += 2) {
            if (!cells[i + 1].isEmpty()) {
                row.put(cells[i], cells[i + 1]);
            }
        }
        sheets.computeIfAbsent(sheet, s -> new ArrayList<>()).add(row);
        return row;
    }

    private String outputCode(String output) {
        return "ผล " + year + "-" + output;
    }

    private String activityCode(String output, String activity) {
        return "กจ " + year + "-" + output + "." + activity;
    }

    private static boolean at(Map<String, String> fact, String output, String activity) {
        return fact.get("output_no").equals(output) && fact.get("activity_no").equals(activity);
    }

    private static String notZero(String count) {
        return count.equals("0") ? "" : count;
    }

    private static String baht(String millions) {
        return new BigDecimal(millions).multiply(MILLION).setScale(2).toPlainString();
    }

    private static List<Map<String, String>> facts(String name) {
        return Csv.read(FACTS.resolve(name + ".csv"));
    }
}
