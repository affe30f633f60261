package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.api.time.FiscalYear;
import th.sala.api.ui.FiscalYearSelect;
import th.sala.api.ui.LinkButton;
import th.sala.api.ui.QuarterSelect;
import th.sala.api.ui.RowList;
import th.sala.testkit.TestBrowser;
import th.sala.testkit.TestPortal;

/** The screens of the packaged module in a running portal with the sample quarter. */
class StrategyScreensIT {
    private static TestPortal portal;

    @BeforeAll
    static void install() {
        portal = TestPortal.start("StrategyScreensIT");
        portal.install(Path.of(System.getProperty("sala.module.jar")));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void the_overview_counts_every_band_of_the_sample_quarter() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy?year=2567&quarter=2");

            assertThat(Shown.heading()).isEqualTo("ภาพรวมปีงบประมาณ 2567");
            assertThat(Shown.words()).contains("28 งาน", "50.91", "22.01", "80.3213", "364.8576");
        }
    }

    @Test
    void a_band_in_the_address_narrows_the_list() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy/undertakings?year=2567&quarter=2&band=LOW");

            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(28);
        }
    }

    @Test
    void a_band_set_on_the_overview_stays_in_another_quarter_and_one_taken_away_stays_away() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy?year=2567&quarter=2");
            _get(RowList.class).filter("band", "LOW");
            _setValue(_get(QuarterSelect.class), 3);
            assertThat(Shown.address()).contains("quarter=3", "band=LOW");
            assertThat(_get(RowList.class).query().filter("band")).contains("LOW");

            _get(RowList.class).filter("band", "");
            _setValue(_get(QuarterSelect.class), 2);
            assertThat(Shown.address()).contains("quarter=2").doesNotContain("band");
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(55);
        }
    }

    @Test
    void what_no_filter_and_no_control_offers_does_no_harm_in_the_address() {
        try (var browser = TestBrowser.open(portal, "director")) {
            for (String odd : List.of("kind=foo", "department=x", "activity=1e9", "band=low")) {
                browser.navigate("strategy/undertakings?year=2567&quarter=2&" + odd);
                assertThat(GridKt._size(_get(Grid.class))).as(odd).isEqualTo(55);
            }
            browser.navigate("strategy/report?year=x&quarter=9");
            assertThat(Shown.words()).contains(Shown.say("strategy.report.choose"));
        }
    }

    @Test
    void a_unit_may_report_on_its_own_undertaking_only() {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/undertakings/" + undertaking("GIS"));
            assertThat(Shown.links()).contains("รายงานผล", "แก้ไข");

            long other = undertaking("วารสารวิชาการ");
            browser.navigate("strategy/undertakings/" + other);
            assertThat(Shown.links()).doesNotContain("รายงานผล", "แก้ไข");

            browser.navigate("strategy/undertakings/" + other + "/results/2");
            _assertNone(TextArea.class);
        }
    }

    @Test
    void a_person_without_the_right_sees_no_plan() {
        try (var browser = TestBrowser.open(portal, "legal")) {
            browser.navigate("strategy/undertakings");

            assertThat(_find(Grid.class)).isEmpty();
        }
    }

    @Test
    void a_report_is_saved_and_shown_on_the_record() {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            long id = undertaking("GIS");
            browser.navigate("strategy/undertakings/" + id + "/results/3");
            Shown.type("ร้อยละเทียบเป้าหมายรอบ 12 เดือน", "83.5");
            Shown.press("บันทึก");

            assertThat(Shown.address()).isEqualTo("strategy/undertakings/" + id + "?year=2567&quarter=3");
            assertThat(Shown.words()).contains("83.5", "ร้อยละ 80 ขึ้นไป");
        }
    }

    @Test
    void the_report_is_shown_with_its_files() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy/report?year=2567&quarter=2");

            assertThat(Shown.words()).contains("ตารางที่ 1", "(ร้อยละ 171.52)", "(ร้อยละ -)");
            assertThat(Shown.links()).contains("ดาวน์โหลด PDF", "ดาวน์โหลด Excel");
        }
    }

    @Test
    void the_report_offers_the_years_with_a_plan_and_the_one_it_shows() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy/report?year=2560&quarter=2");

            var year = _get(FiscalYearSelect.class);
            assertThat(year.getValue()).isEqualTo(new FiscalYear(2560));
            assertThat(year.getListDataView().getItems())
                    .contains(new FiscalYear(2567), new FiscalYear(2560))
                    .doesNotContain(new FiscalYear(2571));
        }
    }

    @Test
    void the_start_page_says_how_many_undertakings_are_behind_and_what_is_spent() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("");

            assertThat(Shown.words())
                    .contains("28 จาก 55 งานทำได้ต่ำกว่าร้อยละ 50")
                    .contains("22.01 % ของงบประมาณทั้งปี ใช้ไปแล้ว 80.3213 จาก 364.8576 ล้านบาท");
        }
    }

    @Test
    void a_year_without_a_plan_offers_the_import_to_the_policy_unit_only() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy?year=2571&quarter=1");
            assertThat(Shown.words()).contains("ยังไม่มีแผนของปีงบประมาณ 2571");
            assertThat(Shown.links()).contains("นำเข้าแผนและผลการดำเนินงาน");
        }
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy?year=2571&quarter=1");
            assertThat(Shown.links()).doesNotContain("นำเข้าแผนและผลการดำเนินงาน");
        }
    }

    @Test
    void the_budget_shows_every_category_and_its_acts_to_the_policy_unit_only() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy/budget?year=2567&quarter=2");
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(4);
            assertThat(Shown.links()).contains("เพิ่มหมวดงบประมาณ");
        }
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/budget?year=2567&quarter=2");
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(4);
            assertThat(Shown.links()).doesNotContain("เพิ่มหมวดงบประมาณ");
        }
    }

    @Test
    void names_in_the_budget_chart_open_a_form_for_those_who_may_change_it() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy/budget?year=2567&quarter=2");
            assertThat(_find(LinkButton.class)).hasSize(4);
        }
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/budget?year=2567&quarter=2");
            _assertNone(LinkButton.class);
        }
    }

    @Test
    void a_form_of_a_year_without_a_plan_leads_to_the_import() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            for (String form : List.of("undertakings", "projects", "budget")) {
                browser.navigate("strategy/" + form + "/new?year=2571&quarter=1");
                assertThat(Shown.words()).as(form).contains("ต้องนำเข้าแผนของปีจากไฟล์ Excel ก่อน");
                assertThat(Shown.links()).as(form).contains("นำเข้าแผนและผลการดำเนินงาน");
            }
        }
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/undertakings/new?year=2571&quarter=1");
            assertThat(Shown.words()).contains("งานนโยบายและแผนเป็นผู้นำเข้า");
            assertThat(Shown.links()).doesNotContain("นำเข้าแผนและผลการดำเนินงาน");
        }
    }

    @Test
    void who_may_import_for_one_department_is_told_before_the_upload() {
        portal.grantOwn("staff.promotion", "strategy.import");
        try (var browser = TestBrowser.open(portal, "staff.promotion")) {
            browser.navigate("strategy/import");

            assertThat(Shown.words()).contains("การนำเข้าต้องมีสิทธิ์ทั้งสำนักงาน");
            _assertNone(Upload.class);
        }
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy/import");
            assertThat(_find(Upload.class)).hasSize(1);
        }
    }

    @Test
    void a_quarter_without_use_shows_no_zero() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy/budget?year=2567&quarter=1");

            assertThat(Shown.words())
                    .contains("ยังไม่มีผลการเบิกจ่ายของไตรมาสนี้")
                    .doesNotContain("0.0000", "0.00 %");
        }
    }

    @Test
    void the_nineteen_projects_are_listed_and_one_is_shown_with_its_result() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy/projects?year=2567&quarter=2");
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(19);

            browser.navigate("strategy/projects/" + Shown.id(portal, "strategy_project", "อบรมและพัฒนา KM")
                    + "?year=2567&quarter=2");
            assertThat(Shown.words()).contains("2,254 คน", "59.67 %", "1,345 คน");
            assertThat(Shown.links()).doesNotContain("แก้ไข", "รายงานผล");
        }
    }

    @Test
    void a_record_that_is_not_there_is_said_not_to_be_found() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            for (String address : List.of(
                    "strategy/undertakings/999999",
                    "strategy/undertakings/999999/edit",
                    "strategy/projects/99999999999999999999/edit",
                    "strategy/budget/999999/edit")) {
                assertThat(browser.navigate(address).getClass().getSimpleName())
                        .as(address)
                        .doesNotContain("View", "Form");
            }
        }
    }

    private static long undertaking(String part) {
        return Shown.id(portal, "strategy_undertaking", part);
    }
}
