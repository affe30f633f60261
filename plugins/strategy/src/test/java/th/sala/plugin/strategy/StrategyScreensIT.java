package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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

            assertThat(heading()).isEqualTo("ภาพรวมปีงบประมาณ 2567");
            assertThat(shown()).contains("28 งาน", "50.91", "22.01", "80.3213", "364.8576");
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
    void a_unit_may_report_on_its_own_undertaking_only() {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/undertakings/" + id("GIS"));
            assertThat(links()).contains("รายงานผล", "แก้ไข");

            long other = id("วารสารวิชาการ");
            browser.navigate("strategy/undertakings/" + other);
            assertThat(links()).doesNotContain("รายงานผล", "แก้ไข");

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
            long id = id("GIS");
            browser.navigate("strategy/undertakings/" + id + "/results/3");
            _setValue(_get(TextField.class, spec -> spec.withLabel("ร้อยละเทียบเป้าหมายรอบ 12 เดือน")), "83.5");
            _click(_get(Button.class, spec -> spec.withText("บันทึก")));

            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                    .isEqualTo("strategy/undertakings/" + id + "?year=2567&quarter=3");
            assertThat(shown()).contains("83.5", "ร้อยละ 80 ขึ้นไป");
        }
    }

    @Test
    void the_report_is_shown_with_its_files() {
        try (var browser = TestBrowser.open(portal, "director")) {
            browser.navigate("strategy/report?year=2567&quarter=2");

            assertThat(shown()).contains("ตารางที่ 1", "(ร้อยละ 171.52)", "(ร้อยละ -)");
            assertThat(links()).contains("ดาวน์โหลด PDF", "ดาวน์โหลด Excel");
        }
    }

    private static String heading() {
        return _get(H1.class).getText().replace("\u2060", "").replace('\u00a0', ' ');
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getText).toList();
    }

    private static String shown() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively()
                .replace("\u2060", "")
                .replace('\u00a0', ' ');
    }

    private static long id(String part) {
        return JdbcClient.create(portal.bean(DataSource.class))
                .sql("select id from strategy_undertaking where name like ?")
                .param("%" + part + "%")
                .query(Long.class)
                .single();
    }
}
