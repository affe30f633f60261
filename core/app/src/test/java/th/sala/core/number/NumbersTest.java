package th.sala.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.number.GivenNumber;
import th.sala.api.number.GivenNumber.State;
import th.sala.api.number.GivenNumberId;
import th.sala.api.number.NumberFormat;
import th.sala.api.number.NumberFormat.Counted;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.time.ThaiDates;

/** Numbers taken, reserved, cancelled, and the formats they are written by. */
class NumbersTest extends NumbersCase {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired
    private GivenNumbers given;

    @Test
    void numbers_follow_each_other_and_begin_anew_with_the_fiscal_year() {
        assertThat(List.of(
                        assigned(1, SEPTEMBER).text(),
                        assigned(2, SEPTEMBER).text(),
                        assigned(3, OCTOBER).text(),
                        assigned(4, SEPTEMBER).text()))
                .containsExactly("0001/2569", "0002/2569", "0001/2570", "0003/2569");
        assertThat(numbers.find(request(3)))
                .singleElement()
                .satisfies(number -> assertThat(List.of(number.year(), number.value(), number.state()))
                        .containsExactly(2570, 1, State.ASSIGNED));
    }

    @Test
    void what_is_rolled_back_is_given_to_the_next_one() {
        assigned(1, OCTOBER);
        transaction.executeWithoutResult(status -> {
            numbers.assign(SERIES, null, request(2), OCTOBER);
            status.setRollbackOnly();
        });
        assertThat(assigned(3, OCTOBER).text()).isEqualTo("0002/2570");
        assertThat(numbers.find(request(2))).isEmpty();
    }

    @Test
    void a_number_is_only_given_within_a_transaction() {
        assertThatThrownBy(() -> numbers.assign(SERIES, null, request(1), OCTOBER))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> numbers.reserve(SERIES, null, OCTOBER, "ด่วน"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_series_nobody_brings_is_no_series() {
        assertThatThrownBy(() -> within(() -> numbers.assign("core.unknown", null, request(1), OCTOBER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("core.unknown");
    }

    @Test
    void a_reserved_number_goes_to_one_record_and_to_no_second_one() {
        GivenNumber reserved = reserved();
        assertThat(reserved.state()).isEqualTo(State.RESERVED);
        assigned(1, OCTOBER);
        GivenNumber after = within(() -> numbers.assign(reserved.id(), request(2)));
        assertThat(after).isEqualTo(numbers.find(reserved.id()).orElseThrow());
        assertThat(after.text()).isEqualTo("0001/2570");
        assertThat(after.subject()).isEqualTo(request(2));
        refused("number.rule.notReserved", () -> within(() -> numbers.assign(reserved.id(), request(3))));
    }

    @Test
    void a_cancelled_number_is_never_given_again_and_keeps_its_record() {
        GivenNumberId first = assigned(1, OCTOBER).id();
        assertThat(within(() -> numbers.cancel(first, " พิมพ์ผิด ")).state()).isEqualTo(State.VOID);
        assertThat(assigned(2, OCTOBER).value()).isEqualTo(2);
        assertThat(numbers.find(request(1))).extracting(GivenNumber::state).containsExactly(State.VOID);
        refused("number.rule.cancelled", () -> within(() -> numbers.cancel(first, "อีกครั้ง")));
        refused("number.rule.notReserved", () -> within(() -> numbers.assign(first, request(3))));
        assertThat(as("records", () -> given.page(all())))
                .extracting(GivenRow::remark)
                .containsExactly("", "พิมพ์ผิด");
    }

    @Test
    void who_reserves_or_cancels_says_why() {
        refused("number.rule.reasonMissing", () -> within(() -> numbers.reserve(SERIES, null, OCTOBER, " ")));
        GivenNumberId id = assigned(1, OCTOBER).id();
        refused("number.rule.reasonMissing", () -> within(() -> numbers.cancel(id, "\u200b")));
        refused("number.rule.tooLong", () -> within(() -> numbers.cancel(id, "ก".repeat(501))));
    }

    @Test
    void everything_is_in_the_audit_with_who_did_it() {
        database.sql("delete from core_audit").update();
        GivenNumber reserved = as("staff.it", this::reserved);
        as("head.it", () -> within(() -> numbers.assign(reserved.id(), request(1))));
        as("records", () -> keeping.cancel(List.of(reserved.id()), "พิมพ์ผิด"));
        format("อนุมัติ {number}/{year}", Counted.CALENDAR, false);
        assertThat(database.sql(
                                "select concat(p.username, ' ', a.what) from core_audit a"
                                        + " join core_person p on p.id = a.person_id where a.subject_kind like 'number%' order by a.id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "staff.it number.given.reserved",
                        "head.it number.given.assigned",
                        "records number.given.cancelled",
                        "admin number.series.changed");
    }

    @Test
    void a_new_format_counts_from_now_on_and_numbers_given_keep_their_text() {
        GivenNumberId before = assigned(1, OCTOBER).id();
        format("อนุมัติ {number}/{yy}", Counted.FISCAL, false);
        assertThat(assigned(2, OCTOBER).text()).isEqualTo("อนุมัติ 2/70");
        assertThat(numbers.find(before).orElseThrow().text()).isEqualTo("0001/2570");
    }

    @Test
    void a_format_that_somebody_set_meanwhile_is_not_overwritten() {
        var format = new NumberFormat("{number}/{year}", true, Counted.CALENDAR, false);
        format("{number:6}/{year}", Counted.FISCAL, false);
        assertThatThrownBy(() -> as("admin", () -> keeping.change(series(), 0, format)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void each_department_may_count_for_itself() {
        format("{unit}/{number:3}/{year}", Counted.FISCAL, true);
        assertThat(List.of(assigned("ภทส.", 1), assigned("ภสส.", 2), assigned("ภทส.", 3)))
                .containsExactly("ภทส./001/2570", "ภสส./001/2570", "ภทส./002/2570");
        refused("number.rule.departmentMissing", () -> assigned(4, OCTOBER));
    }

    @Test
    void a_format_whose_next_number_is_given_already_is_refused() {
        format("{unit} {number}/{year}", Counted.FISCAL, false);
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        within(() -> numbers.assign(SERIES, department("ภทส."), request(1), today));
        refused("number.rule.repeats", () -> format("{unit} {number}/{year}", Counted.FISCAL, true));
    }

    @Test
    void a_number_that_is_given_already_is_not_given_by_another_way_of_counting_either() {
        assigned(1, OCTOBER);
        format("{unit} {number}/{year}", Counted.FISCAL, false);
        assertThat(assigned("ภทส.", 2)).isEqualTo("ภทส. 2/2570");
        format("{unit} {number}/{year}", Counted.FISCAL, true);
        assertThat(assigned("ภทส.", 3)).isEqualTo("ภทส. 1/2570");
        refused("number.rule.repeated", () -> assigned("ภทส.", 4));
        format("{unit}-{number}/{year}", Counted.FISCAL, true);
        assertThat(assigned("ภทส.", 5)).isEqualTo("ภทส.-2/2570");
    }

    @Test
    void who_does_not_look_after_numbers_sees_and_changes_none_of_them() {
        GivenNumberId id = assigned(1, OCTOBER).id();
        as("head.it", () -> {
            notAllowed(keeping::list);
            notAllowed(() -> keeping.reserve(series(), null, null, "ด่วน"));
            notAllowed(() -> keeping.cancel(List.of(id), "พิมพ์ผิด"));
            notAllowed(() -> given.page(all()));
            notAllowed(() -> given.report(series()));
        });
        assertThat(numbers.find(id).orElseThrow().state()).isEqualTo(State.ASSIGNED);
    }

    @Test
    void who_looks_after_the_numbers_of_a_department_sees_and_changes_those_only() {
        DepartmentId own = department("ภสส.");
        GivenNumberId ownNumber =
                within(() -> numbers.reserve(SERIES, own, OCTOBER, "ด่วน")).id();
        GivenNumberId other = within(() -> numbers.reserve(SERIES, department("ภทส."), OCTOBER, "ด่วน"))
                .id();
        GivenNumberId agency = reserved().id();
        String keeper = keeperOf("ภสส.");
        as(keeper, () -> {
            assertThat(given.page(all())).extracting(row -> row.number().id()).containsExactly(ownNumber);
            assertThat(given.count(all())).isOne();
            assertThat(given.report(series()))
                    .singleElement()
                    .satisfies(year -> assertThat(year.reserved()).isOne());
            assertThat(keeping.maySetFormats()).isFalse();
            notAllowed(() ->
                    keeping.change(series(), 0, new NumberFormat("{number}/{year}", false, Counted.FISCAL, false)));
            notAllowed(() -> keeping.reserve(series(), null, null, "ด่วน"));
            notAllowed(() -> keeping.cancel(List.of(ownNumber, agency), "พิมพ์ผิด"));
            notAllowed(() -> keeping.cancel(List.of(ownNumber, other), "พิมพ์ผิด"));
        });
        assertThat(numbers.find(ownNumber).orElseThrow().state()).isEqualTo(State.RESERVED);
        as(keeper, () -> keeping.cancel(List.of(ownNumber), "พิมพ์ผิด"));
        assertThat(numbers.find(ownNumber).orElseThrow().state()).isEqualTo(State.VOID);
    }

    @Test
    void the_report_names_what_is_missing_reserved_too_long_or_cancelled() {
        for (int i = 1; i <= 8; i++) {
            assigned(i, OCTOBER);
        }
        within(() -> numbers.cancel(numbers.find(request(2)).getFirst().id(), "พิมพ์ผิด"));
        reserved();
        GivenNumberId old = reserved().id();
        database.sql("update core_number set given_at = given_at - interval 31 day where id = ?")
                .param(old.value())
                .update();
        database.sql("delete from core_number where value in (1, 4, 5)").update();
        YearReport year = as("records", () -> given.report(series()).getFirst());
        assertThat(List.of(year.year(), year.assigned(), year.reserved(), year.waiting(), year.cancelled()))
                .containsExactly(2570, 4, 2, 1, 1);
        assertThat(year.missing()).containsExactly(new YearReport.Gap(null, 1, 1), new YearReport.Gap(null, 4, 5));
        assertThat(as("records", () -> given.count(all(new ListQuery.Filter("state", "WAITING")))))
                .isOne();
        assertThat(as("records", () -> given.count(all(new ListQuery.Filter("state", "OPEN")))))
                .isEqualTo(2);
    }

    private GivenNumber assigned(int request, LocalDate on) {
        return within(() -> numbers.assign(SERIES, null, request(request), on));
    }

    private String assigned(String department, int request) {
        return within(() -> numbers.assign(SERIES, department(department), request(request), OCTOBER))
                .text();
    }

    private GivenNumber reserved() {
        return within(() -> numbers.reserve(SERIES, null, OCTOBER, "ด่วน"));
    }

    private ListQuery all(ListQuery.Filter... filters) {
        var asked = new ArrayList<>(List.of(filters));
        asked.add(new ListQuery.Filter("series", Long.toString(series())));
        return new ListQuery(asked, List.of(), 0, 100);
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(rule));
    }

    private static void notAllowed(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotAllowed.class);
    }
}
