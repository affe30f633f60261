package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Holidays, and the deadlines that skip them. */
@Transactional
class HolidaysTest extends ApprovalCase {
    private static final LocalDate FRIDAY = LocalDate.of(2020, 1, 10);
    private static final LocalDate MONDAY = LocalDate.of(2020, 1, 13);

    @Autowired
    private Holidays holidays;

    @Autowired
    private WorkingDays days;

    @Test
    void deadlines_skip_holidays_and_ends_of_weeks() {
        assertThat(days.after(FRIDAY, 1)).isEqualTo(MONDAY);
        as("admin", () -> holidays.add(MONDAY, " วันหยุดพิเศษ "));
        assertThat(days.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2020, 1, 14));
        as("admin", () -> {
            assertThat(holidays.all()).contains(new Holiday(MONDAY, "วันหยุดพิเศษ"));
            rule("holiday.rule.there", () -> holidays.add(MONDAY, "อีกครั้ง"));
            rule("holiday.rule.day", () -> holidays.add(null, "ไม่มีวัน"));
            rule("holiday.rule.name", () -> holidays.add(FRIDAY, " "));
            holidays.remove(Set.of(MONDAY, FRIDAY));
        });
        assertThat(days.after(FRIDAY, 1)).isEqualTo(MONDAY);
    }

    @Test
    void who_looks_after_one_unit_only_does_not_change_the_days_of_all() {
        founding.role("test.keeper", "ผู้ดูแล", "Keeper", Set.of(ApprovalPermissions.KEEP));
        founding.assign(id("test.head"), "test.keeper", "T1", false);
        as("test.head", () -> {
            refused(() -> holidays.add(MONDAY, "วันหยุด"));
            refused(() -> holidays.remove(Set.of(MONDAY)));
        });
        as("test.asks", () -> refused(() -> holidays.all()));
    }
}
