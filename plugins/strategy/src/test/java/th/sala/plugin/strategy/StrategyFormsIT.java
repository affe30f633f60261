package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.testkit.TestBrowser;
import th.sala.testkit.TestPortal;

/** The forms of the packaged module: who may open them, what they refuse, and what two people at once lose. */
class StrategyFormsIT {
    private static final String OTHERS = "วารสารวิชาการ";
    private static TestPortal portal;

    @BeforeAll
    static void install() {
        portal = TestPortal.start("StrategyFormsIT");
        portal.install(Path.of(System.getProperty("sala.module.jar")));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertakings/%d/edit", "undertakings/%d/results/2"})
    void a_unit_opens_no_form_of_another_units_undertaking(String address) {
        refused("staff.it", address.formatted(undertaking(OTHERS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects/%d/edit", "projects/%d/results/2"})
    void a_unit_opens_no_form_of_another_units_project(String address) {
        refused("staff.research", address.formatted(project("Big Data")));
    }

    @Test
    void a_unit_opens_no_form_of_the_budget() {
        refused("staff.it", "budget/new");
        refused("staff.it", "budget/" + Shown.id(portal, "strategy_budget_category", "งบกองทุน") + "/edit");
    }

    @Test
    void who_only_reads_opens_no_form() {
        refused("director", "undertakings/new");
        refused("director", "projects/%d/edit".formatted(project("Big Data")));
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_saved() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy/undertakings/" + undertaking("GIS") + "/edit");
            Shown.type("ชื่องาน", " ");
            Shown.press("บันทึก");

            assertThat(Shown.field("ชื่องาน").isInvalid()).isTrue();
            assertThat(Shown.address()).endsWith("/edit");
        }
        assertThat(undertaking("GIS")).isPositive();
    }

    @Test
    void a_rule_of_the_service_stands_beside_its_field() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy/budget/new?year=2567&quarter=2");
            Shown.type("หมวดงบประมาณ", "งบซ้ำ");
            Shown.type("รหัส", "งบ 2567-1");
            Shown.type("แผนทั้งปี (บาท)", "100");
            Shown.press("บันทึก");

            assertThat(Shown.field("รหัส").getErrorMessage()).contains("มีอยู่แล้ว");
        }
    }

    @Test
    void a_changed_project_is_saved_and_shown() {
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            long like = project("Assessor Fellowship");
            browser.navigate("strategy/projects/" + like + "/edit?year=2567&quarter=2");
            Shown.type("ชื่อโครงการ", "โครงการยกย่องผู้ประเมิน ระยะใหม่");
            Shown.press("บันทึก");

            assertThat(Shown.address()).isEqualTo("strategy/projects/" + like + "?year=2567&quarter=2");
            assertThat(Shown.heading()).isEqualTo("โครงการยกย่องผู้ประเมิน ระยะใหม่");
        }
    }

    @Test
    void who_saves_second_keeps_the_typed_text_and_takes_the_others_in() {
        long id = undertaking("อิเล็กทรอนิกส์");
        try (var browser = TestBrowser.open(portal, "head.policy")) {
            browser.navigate("strategy/undertakings/" + id + "/edit");
            Shown.type("ชื่องาน", "วารสารวิชาการของคนที่สอง");
            savedMeanwhile(id, "เป้าหมายของคนแรก");
            Shown.press("บันทึก");

            assertThat(Shown.words()).contains(Shown.say("ui.form.stale"));
            assertThat(Shown.field("ชื่องาน").getValue()).isEqualTo("วารสารวิชาการของคนที่สอง");
            assertThat(name(id)).isNotEqualTo("วารสารวิชาการของคนที่สอง");

            Shown.press(Shown.say("ui.form.staleLoad"));
            assertThat(Shown.field("เป้าหมาย").getValue()).isEqualTo("เป้าหมายของคนแรก");
            assertThat(Shown.field("ชื่องาน").getValue()).isEqualTo("วารสารวิชาการของคนที่สอง");
            Shown.press("บันทึก");
        }
        assertThat(name(id)).isEqualTo("วารสารวิชาการของคนที่สอง");
    }

    @Test
    void a_draft_shows_what_somebody_else_saved_since_it_was_typed() {
        long id = undertaking("GIS");
        String form = "strategy/undertakings/" + id + "/edit";
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate(form);
            Shown.type("เป้าหมาย", "เป้าหมายจากวันจันทร์");
        }
        savedMeanwhile(id, "เป้าหมายจากวันอังคาร");
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate(form);
            Shown.press(Shown.say("ui.draft.use"));

            assertThat(Shown.field("เป้าหมาย").getValue()).isEqualTo("เป้าหมายจากวันจันทร์");
            assertThat(Shown.field("เป้าหมาย").getHelperText()).contains("เป้าหมายจากวันอังคาร");
        }
    }

    private static void savedMeanwhile(long id, String target) {
        Shown.database(portal)
                .sql("update strategy_undertaking set target = ?, version = version + 1 where id = ?")
                .params(target, id)
                .update();
    }

    private static String name(long id) {
        return Shown.database(portal)
                .sql("select name from strategy_undertaking where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static void refused(String person, String address) {
        try (var browser = TestBrowser.open(portal, person)) {
            Component shown = browser.navigate("strategy/" + address);

            assertThat(shown.getClass().getSimpleName()).as(address).doesNotEndWith("Form");
            assertThat(_find(TextField.class)).isEmpty();
            assertThat(_find(TextArea.class)).isEmpty();
        }
    }

    private static long undertaking(String part) {
        return Shown.id(portal, "strategy_undertaking", part);
    }

    private static long project(String part) {
        return Shown.id(portal, "strategy_project", part);
    }
}
