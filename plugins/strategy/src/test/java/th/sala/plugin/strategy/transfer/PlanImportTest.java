package th.sala.plugin.strategy.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.RuleBroken;
import th.sala.api.list.ListQuery;
import th.sala.api.people.NotAllowed;
import th.sala.api.text.ThaiText;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.api.workbook.ImportSummary;
import th.sala.plugin.strategy.FakeAudit;
import th.sala.plugin.strategy.PlanCase;
import th.sala.plugin.strategy.plan.UndertakingList;

class PlanImportTest extends PlanCase {
    private static final Quarter Q2 = new Quarter(new FiscalYear(2567), 2);

    private final PlanImport plan = context.get(PlanImport.class);

    @Test
    void the_sample_has_no_faults_and_brings_55_undertakings() {
        assertThat(faults(DemoRows.sample())).isEmpty();
        assertThat(context.get(UndertakingList.class).count(Q2, all())).isEqualTo(55);
    }

    @Test
    void the_same_rows_twice_change_nothing() {
        var second = apply(DemoRows.sample());

        assertThat(second.changes()).isZero();
        assertThat(second.lines()).hasSize(10).allMatch(line -> line.unchanged() > 0);
    }

    @Test
    void a_preview_says_what_applying_does_and_writes_nothing() {
        var rows = DemoRows.sample();
        rows.row(PlanSheets.UNDERTAKING, 0).put("name", "ชื่อใหม่ของงานแรก");
        rows.with(PlanSheets.OUTPUT, "year", "2567", "code", "ผล ใหม่", "number", "9", "name", "ผลผลิตใหม่");

        var preview = context.inTransaction(() -> plan.preview(rows, Progress.UNWATCHED));
        assertThat(preview.changes()).isEqualTo(2);
        assertThat(preview.lines())
                .filteredOn(line -> line.changed() > 0)
                .singleElement()
                .satisfies(line -> assertThat(line.firstChanged()).containsExactly("2567 คง 2567-01"));
        assertThat(context.get(UndertakingList.class).rows(Q2, all()).getFirst().name())
                .doesNotContain("ชื่อใหม่");

        assertThat(apply(rows)).isEqualTo(preview);
        assertThat(context.get(UndertakingList.class).rows(Q2, all()).getFirst().name())
                .contains("ชื่อใหม่");
        assertThat(apply(rows).changes()).isZero();
    }

    @Test
    void what_an_import_adds_and_overwrites_can_be_found_out_afterwards() {
        var rows = DemoRows.sample();
        var before = rows.row(PlanSheets.UNDERTAKING, 0).put("name", "ชื่อใหม่ของงานแรก");
        rows.with(PlanSheets.OUTPUT, "year", "2567", "code", "ผล ตรวจสอบ", "number", "9", "name", "ผลผลิตใหม่");
        var notes = context.get(FakeAudit.class).notes().size();

        context.inTransaction(() -> plan.preview(rows, Progress.UNWATCHED));
        assertThat(context.get(FakeAudit.class).notes()).hasSize(notes);
        apply(rows);

        var noted = context.get(FakeAudit.class).notes().subList(notes, notes + 2);
        assertThat(noted).extracting(FakeAudit.Note::subject).containsOnly("strategy/import/strategy.plan");
        assertThat(noted.getFirst().after()).isEqualTo(new RowWriter.Added("output", List.of("2567 ผล ตรวจสอบ")));
        assertThat(noted.getLast().before()).isEqualTo(overwritten("name", before));
        assertThat(noted.getLast().after()).isEqualTo(overwritten("name", "ชื่อใหม่ของงานแรก"));
    }

    private static RowWriter.Rows overwritten(String column, String value) {
        return new RowWriter.Rows(PlanSheets.UNDERTAKING, Map.of("2567 คง 2567-01", Map.of(column, value)));
    }

    @Test
    void rows_somebody_else_adds_at_the_same_moment_are_told_in_words() {
        var rows = DemoRows.sample();
        rows.with(PlanSheets.OUTPUT, "year", "2567", "code", "ผล พร้อมกัน", "number", "8", "name", "ผลผลิตใหม่");

        int outputs = rows.of(PlanSheets.YEAR).size() + 1;
        assertThatThrownBy(() -> context.inTransaction(() -> plan.apply(rows, (done, total) -> {
                    // has read the outputs before the other one commits, so it does not see what is there by now
                    if (done == outputs) {
                        CompletableFuture.runAsync(() -> apply(rows)).join();
                    }
                })))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.key()).isEqualTo("strategy.import.meanwhile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คง ２５６７-０１", "คง\u00a02567-01"})
    void a_code_in_another_spelling_names_the_stored_row(String spelling) {
        var rows = DemoRows.sample();
        rows.row(PlanSheets.UNDERTAKING, 0).put("code", spelling);
        rows.row(PlanSheets.UNDERTAKING, 0).put("name", "ชื่อจาก " + spelling);
        rows.row(PlanSheets.RESULT, 0).put("undertaking", spelling);

        assertThat(faults(rows)).isEmpty();
        var preview = context.inTransaction(() -> plan.preview(rows, Progress.UNWATCHED));
        assertThat(preview.changes()).isEqualTo(1);
        assertThat(apply(rows)).isEqualTo(preview);
    }

    @ParameterizedTest
    @CsvSource({
        "A1, a1",
        "ก๑, ก1",
        "Ａ１, A1",
        "①, 1",
        "ก-1, ก 1",
        "ก1, ก11",
        "กา, ก่า",
        "é, e",
        "ß, ss",
        "ก/1, ก-1",
        "ก.1, ก1"
    })
    void codes_are_told_apart_as_the_database_does(String one, String other) {
        var same = JdbcClient.create(context.get(DataSource.class))
                .sql("select ? collate utf8mb4_thai_520_w2 = ?")
                .params(one, other)
                .query(Boolean.class)
                .single();

        assertThat(ThaiText.asCompared(one).equals(ThaiText.asCompared(other))).isEqualTo(same);
    }

    @Test
    void rows_that_are_not_in_the_workbook_stay() {
        var rows = DemoRows.empty()
                .with(
                        PlanSheets.YEAR,
                        "year",
                        "2567",
                        "agency",
                        "สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา (องค์การมหาชน)",
                        "agencyShort",
                        "สมศ.",
                        "planPeriod",
                        "พ.ศ. 2566-2570");

        assertThat(apply(rows).changes()).isZero();
        assertThat(context.get(UndertakingList.class).count(Q2, all())).isEqualTo(55);
    }

    @Test
    void a_unit_does_not_import_even_with_the_right_for_itself() {
        context.people().only("ภทส.");

        assertThatThrownBy(() -> faults(DemoRows.sample())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> apply(DemoRows.sample())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void ten_thousand_rows_are_brought_in_with_progress_and_leave_nothing_when_cancelled() {
        var rows = DemoRows.many(2580, 5_000);
        var last = new AtomicLong();
        assertThatThrownBy(() -> context.inTransaction(() -> plan.apply(rows, (done, total) -> {
                    if (done > 6_000) {
                        throw new Cancelled();
                    }
                })))
                .isInstanceOf(Cancelled.class);
        var q1 = new Quarter(new FiscalYear(2580), 1);
        assertThat(context.get(UndertakingList.class).count(q1, all())).isZero();

        assertThat(faults(rows)).isEmpty();
        context.inTransaction(() -> plan.apply(rows, (done, total) -> last.set(done * 100 / total)));

        assertThat(last).hasValue(100);
        assertThat(context.get(UndertakingList.class).count(q1, all())).isEqualTo(5_000);
        assertThat(apply(rows).changes()).isZero();
    }

    private ImportSummary apply(DemoRows rows) {
        return context.inTransaction(() -> plan.apply(rows, Progress.UNWATCHED));
    }

    private List<String> faults(DemoRows rows) {
        var found = new ArrayList<String>();
        context.inTransaction(() -> {
            plan.check(
                    rows,
                    (row, column, key, arguments) ->
                            found.add(row.sheetKey() + " " + row.number() + " " + column + " " + key),
                    Progress.UNWATCHED);
            return true;
        });
        return found;
    }

    private static ListQuery all() {
        return new ListQuery(List.of(), List.of(), 0, 10_000);
    }
}
