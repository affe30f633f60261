package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import th.sala.api.approval.ApprovalId;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.ApprovalPanel;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.core.approval.Deciding;
import th.sala.core.approval.Decision;
import th.sala.testkit.TestBrowser;
import th.sala.testkit.TestPortal;

/** The packaged module in a portal of the sample, whose people write, put up and decide its requests. */
abstract class RequestsCase {
    static TestPortal portal;

    @BeforeAll
    static void install(TestInfo test) {
        portal = TestPortal.start(test.getTestClass().orElseThrow().getSimpleName());
        portal.install(Path.of(System.getProperty("sala.module.jar")));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    static long proposed(String name, String baht) {
        return proposed(name, baht, "ยศ-01");
    }

    /** Types a proposal of staff.it into the form. */
    static long proposed(String name, String baht, String line) {
        try (var browser = TestBrowser.open(portal, "staff.it")) {
            browser.navigate("strategy/proposals/new");
            fill(name, baht, line);
            Shown.press("บันทึก");
            assertThat(Shown.heading()).isEqualTo(name);
            assertThat(browser.missingTexts()).isEmpty();
        }
        return Shown.id(portal, "strategy_proposal", name);
    }

    static void fill(String name, String baht, String line) {
        Shown.type("ชื่อโครงการ", name);
        area("หลักการและเหตุผล", "ของเดิมเสื่อมสภาพ");
        area("วัตถุประสงค์", "ให้ใช้งานได้");
        day("วันเริ่ม", LocalDate.now(ThaiDates.ZONE));
        day("วันสิ้นสุด", LocalDate.now(ThaiDates.ZONE).plusMonths(3));
        budget(line);
        Shown.type("วงเงิน (บาท)", baht);
    }

    static void submit(String person, String page, String verb) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate(page);
            Shown.press(verb);
            List<Button> ofPanel = _find(_get(ApprovalPanel.class), Button.class);
            _click(_find(Button.class, s -> s.withText(verb)).stream()
                    .filter(button -> !ofPanel.contains(button))
                    .findFirst()
                    .orElseThrow());
            assertThat(Shown.words()).contains("กำลังพิจารณา");
        }
    }

    static void shows(String person, String page, String... words) {
        assertThat(words(person, page)).contains(words);
    }

    static String words(String person, String page) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate(page);
            return Shown.words();
        }
    }

    static List<String> links(String person, String page) {
        try (var browser = TestBrowser.open(portal, person)) {
            browser.navigate(page);
            return Shown.links();
        }
    }

    static void area(String label, String text) {
        _setValue(_get(TextArea.class, s -> s.withLabel(label)), text);
    }

    /** Chooses the line with that code. */
    @SuppressWarnings("unchecked")
    static void budget(String code) {
        var lines = (ComboBox<Object>) _get(ComboBox.class, s -> s.withLabel("รายการงบประมาณที่ใช้"));
        ComboBoxKt.setUserInput(lines, code);
        _setValue(lines, ComboBoxKt.getSuggestionItems(lines).getFirst());
    }

    /** What requests hold of a line of the unit of staff.it. */
    static BigDecimal held(String code, String state) {
        return Shown.database(portal)
                .sql("select coalesce(sum(r.amount), 0) from strategy_reservation r"
                        + " join strategy_allotment a on a.id = r.allotment_id"
                        + " join core_department d on d.id = a.department_id"
                        + " where d.code = 'ภทส.' and a.code = ? and r.state = ?")
                .params(code, state)
                .query(BigDecimal.class)
                .single();
    }

    static void day(String label, LocalDate day) {
        _setValue(_get(BuddhistDatePicker.class, s -> s.withLabel(label)), day);
    }

    static void decide(String person, long id, String desk, Decision decision) {
        decide(person, "proposal", id, desk, decision);
    }

    static void decideChange(String person, long id, String desk) {
        decide(person, "plan-change", id, desk, Decision.agreed(""));
    }

    static void decide(String person, String kind, long id, String desk, Decision decision) {
        var request = Shown.database(portal)
                .sql("select id, round from core_approval where kind = ? and subject_id = ? order by id desc limit 1")
                .params(kind, Long.toString(id))
                .query((row, number) -> List.of(row.getLong("id"), row.getLong("round")))
                .single();
        portal.as(
                person,
                () -> portal.bean(Deciding.class)
                        .decide(
                                new ApprovalId(request.getFirst()),
                                Math.toIntExact(request.getLast()),
                                desk,
                                decision));
    }

    static List<String> asked(long proposal) {
        return Shown.database(portal)
                .sql("select s.desk from core_approval_seat s join core_approval a on a.id = s.approval_id"
                        + " where a.kind = 'proposal' and a.subject_id = ? and s.waiting = 1")
                .param(Long.toString(proposal))
                .query(String.class)
                .list();
    }

    static LocalDate approvedOn(String table, long id) {
        return Shown.database(portal)
                .sql("select approved_on from " + table + " where id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }
}
