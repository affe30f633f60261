package th.sala.plugin.strategy.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.workbook.SheetRow;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.UndertakingKind;
import th.sala.plugin.strategy.transfer.RowKind.Field;
import th.sala.plugin.strategy.transfer.RowKind.Reader;

/** The sheets of the plan and their tables, parents before children. */
final class RowKinds {
    static final List<RowKind> ALL = List.of(
            new RowKind(
                    PlanSheets.YEAR,
                    "strategy_year",
                    List.of(year()),
                    List.of(text("agency"), text("agency_short", "agencyShort"), text("plan_period", "planPeriod"))),
            new RowKind(
                    PlanSheets.OUTPUT,
                    "strategy_output",
                    List.of(year(), text("code")),
                    List.of(count("number"), text("name"))),
            new RowKind(
                    PlanSheets.ACTIVITY,
                    "strategy_activity",
                    List.of(year(), text("code")),
                    List.of(
                            parent("output_id", PlanSheets.OUTPUT),
                            count("number"),
                            text("name"),
                            count("stated_projects", "statedProjects"),
                            count("stated_plans", "statedPlans"),
                            count("stated_items", "statedItems"),
                            text("note"))),
            new RowKind(
                    PlanSheets.UNDERTAKING,
                    "strategy_undertaking",
                    List.of(year(), text("code")),
                    List.of(
                            parent("activity_id", PlanSheets.ACTIVITY),
                            yes("activity_assumed", "activityAssumed"),
                            new Field("kind", (row, codes) -> kind(row).name()),
                            text("name"),
                            text("group_name", "group"),
                            text("target"),
                            department(),
                            yes("department_assumed", "departmentAssumed"))),
            new RowKind(
                    PlanSheets.RESULT,
                    "strategy_result",
                    List.of(year(), count("quarter"), parent("undertaking_id", PlanSheets.UNDERTAKING)),
                    List.of(
                            yes("planned_later", "plannedLater"),
                            new Field("entered_band", (row, codes) -> name(enteredBand(row))),
                            new Field("band", (row, codes) -> name(band(row))),
                            text("planned_6", "planned6"),
                            text("result_6", "result6"),
                            decimal("percent_6", "percent6", 4),
                            text("planned_12", "planned12"),
                            text("result_12", "result12"),
                            decimal("percent_12", "percent12", 4),
                            text("explanation"))),
            new RowKind(
                    PlanSheets.CATEGORY,
                    "strategy_budget_category",
                    List.of(year(), text("code")),
                    List.of(count("number"), text("name"), decimal("plan", "plan", 2))),
            new RowKind(
                    PlanSheets.USE,
                    "strategy_budget_use",
                    List.of(year(), count("quarter"), parent("category_id", PlanSheets.CATEGORY)),
                    List.of(decimal("disbursed", "disbursed", 2))),
            new RowKind(
                    PlanSheets.STRATEGY,
                    "strategy_strategy",
                    List.of(year(), text("code")),
                    List.of(count("number"), text("name"))),
            new RowKind(
                    PlanSheets.PROJECT,
                    "strategy_project",
                    List.of(year(), text("code")),
                    List.of(
                            parent("strategy_id", PlanSheets.STRATEGY),
                            count("number"),
                            text("name"),
                            text("units"),
                            department(),
                            yes("department_assumed", "departmentAssumed"),
                            text("indicator"),
                            text("target"))),
            new RowKind(
                    PlanSheets.PROJECT_RESULT,
                    "strategy_project_result",
                    List.of(year(), count("quarter"), parent("project_id", PlanSheets.PROJECT)),
                    List.of(decimal("percent", "percent", 4), text("narrative"))));

    private static final Map<String, Band> BANDS = Map.of(
            PlanSheets.BANDS.get(0), Band.LOW,
            PlanSheets.BANDS.get(1), Band.MID,
            PlanSheets.BANDS.get(2), Band.HIGH);

    private static final Map<String, UndertakingKind> KINDS = Map.of(
            PlanSheets.KINDS.get(0), UndertakingKind.PROJECT,
            PlanSheets.KINDS.get(1), UndertakingKind.PLAN,
            PlanSheets.KINDS.get(2), UndertakingKind.ITEM);

    private RowKinds() {}

    static int yearOf(SheetRow row) {
        return Objects.requireNonNull(row.fiscalYear("year")).year();
    }

    static boolean isYes(SheetRow row, String cell) {
        return PlanSheets.YES.equals(row.text(cell));
    }

    static @Nullable Band enteredBand(SheetRow row) {
        var text = row.text("band");
        return text == null ? null : BANDS.get(text);
    }

    private static @Nullable Band band(SheetRow row) {
        return Band.of(isYes(row, "plannedLater"), row.decimal("percent12"), enteredBand(row));
    }

    private static UndertakingKind kind(SheetRow row) {
        return Objects.requireNonNull(KINDS.get(row.required("kind")));
    }

    private static @Nullable String name(@Nullable Band band) {
        return band == null ? null : band.name();
    }

    private static Field year() {
        return new Field("fiscal_year", (row, codes) -> yearOf(row));
    }

    private static Field text(String columnAndCell) {
        return text(columnAndCell, columnAndCell);
    }

    private static Field text(String column, String cell) {
        return new Field(column, (row, codes) -> row.text(cell));
    }

    private static Field count(String columnAndCell) {
        return count(columnAndCell, columnAndCell);
    }

    private static Field count(String column, String cell) {
        return new Field(column, (row, codes) -> row.count(cell));
    }

    private static Field decimal(String column, String cell, int decimals) {
        return new Field(column, (row, codes) -> scaled(row.decimal(cell), decimals));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int decimals) {
        return number == null ? null : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Field yes(String column, String cell) {
        return new Field(column, (row, codes) -> isYes(row, cell));
    }

    private static Field parent(String column, String sheet) {
        Reader reader = (row, codes) -> codes.id(sheet, yearOf(row), row.required(sheet));
        return new Field(column, reader);
    }

    private static Field department() {
        return new Field("department_id", (row, codes) -> codes.department(row.text("department")));
    }
}
