package th.sala.core.approval.route.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.DepartmentId;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.MoneyField;
import th.sala.core.PageTest;
import th.sala.core.approval.route.RouteChoices.Named;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVersion;

/** Routes on screen: read, drafted by form, compared, tried out and switched on. */
@Import(RoutePagesTest.Bench.class)
class RoutePagesTest extends PageTest {
    private static final String KIND = "core.leaflet";
    private static final Route ROUTE = Route.of(
            Step.of(Desk.of("unit", "หัวหน้าเห็นชอบ", "Head agrees", Approver.headOfUnit())
                    .within(3)
                    .demanding(Desk.Demand.SKIP_SAME_PERSON)),
            Step.of(
                    Desk.of("deputy", "รองผู้อำนวยการ", "Deputy", Approver.deputy()),
                    Desk.of("reader", "ผู้อ่าน", "Reader", Approver.role("reader"), Approver.role("auditor"))
                            .ofSome(2)),
            Step.of(Desk.of("director", "ผู้อำนวยการอนุมัติ", "Director", Approver.director()))
                    .when(Condition.amountAbove("5000000")));

    /** A kind of record nobody else puts up. */
    static final class Leaflet implements ApprovalSubject {
        @Override
        public String kind() {
            return "leaflet";
        }

        @Override
        public String titleKey() {
            return "approval.title";
        }

        @Override
        public Route defaultRoute() {
            return ROUTE;
        }

        @Override
        public ApprovalContent content(String id) {
            return ApprovalContent.of("แผ่นพับ", new DepartmentId(1));
        }

        @Override
        public String path(String id) {
            return "leaflets/" + id;
        }

        @Override
        public List<Field> fields() {
            return List.of(new Field("copies", "number.title", true));
        }
    }

    @TestConfiguration
    @Import(Leaflet.class)
    static class Bench {}

    @Autowired
    private RouteKeeping keeping;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from core_approval_route where kind = 'leaflet'").update();
        database.sql("delete from core_draft").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/core.leaflet",
                "/core.leaflet/draft",
                "/core.leaflet/draft/desks/unit",
                "/core.leaflet/draft/steps/0/new",
                "/core.leaflet/compare",
                "/core.leaflet/try",
                "/core.leaflet/replay"
            })
    void who_does_not_look_after_routes_opens_none_of_them(String page) {
        as("admin", () -> keeping.begin(KIND));
        open("staff.it");
        assertThat(go("admin/routes" + page).getClass().getSimpleName()).contains("NotAllowed");
    }

    @Test
    void the_list_says_which_route_is_in_force_and_whether_there_is_a_draft() {
        open("admin");
        go("admin/routes");
        assertThat(shown()).isInstanceOf(RouteListView.class);
        assertThat(row("การอนุมัติ")).contains("มากับโมดูล", "ไม่มี");
        as("admin", () -> keeping.begin(KIND));
        go("admin/routes");
        assertThat(row("การอนุมัติ")).contains("รุ่นที่ 1", "มีร่าง");
    }

    private String row(String kind) {
        Grid<?> grid = _get(Grid.class);
        for (int i = 0; i < GridKt._size(grid); i++) {
            String row = String.join(" ", GridKt._getFormattedRow(grid, i));
            if (row.contains(kind)) {
                return plain(row);
            }
        }
        return "";
    }

    @Test
    void a_route_is_read_as_steps_with_people_days_and_conditions_in_words() {
        open("admin");
        go(RouteView.address(KIND));
        assertThat(plain())
                .contains("หัวหน้าหน่วยงานที่ขอ", "ภายใน 3 วันทำการ", "พิจารณาพร้อมกัน 2 จุด")
                .contains("อย่างน้อย 2 คนของ", "เมื่อวงเงินเกิน 5,000,000 บาท");
        assertThat(go("admin/routes/core.nothing")).isNotInstanceOf(RouteView.class);
    }

    @Test
    void a_desk_is_added_to_a_draft_by_form_and_each_fault_stands_beside_its_field() {
        begin();
        go(DeskForm.inStep(KIND, 0));
        type("ชื่อจุดพิจารณา", "ตรวจสอบภายใน");
        type("ชื่อภาษาอังกฤษ", "Internal audit");
        kind(Approver.Kind.ROLE);
        press("บันทึก");
        assertThat(shown()).isInstanceOf(DeskForm.class);
        ComboBox<?> role = _get(ComboBox.class, s -> s.withLabel("บทบาท"));
        assertThat(role.getErrorMessage()).isEqualTo("โปรดเลือกผู้พิจารณา");
        assertThat(_get(ApproverRows.class).getErrorMessage()).isEqualTo("โปรดเลือกผู้พิจารณา");
        choose(role, "auditor");
        _setValue(_get(IntegerField.class, s -> s.withLabel("วันทำการ")), 5);
        press("บันทึก");
        assertThat(shown()).isInstanceOf(RouteDraftView.class);
        Desk made = draft().route().steps().getLast().desks().getFirst();
        assertThat(made.key()).isEqualTo("internal-audit");
        assertThat(made.approvers()).containsExactly(Approver.role("auditor"));
        assertThat(made.days()).isEqualTo(5);
    }

    @Test
    void a_desk_that_goes_on_keeps_its_key() {
        begin();
        go(DeskForm.address(KIND, "reader"));
        type("ชื่อภาษาอังกฤษ", "Something else");
        @SuppressWarnings("unchecked")
        Select<Desk.Need> need = _get(Select.class, s -> s.withLabel("ต้องเห็นชอบ"));
        _setValue(need, Desk.Need.ALL);
        press("บันทึก");
        Desk kept = draft().route().desk("reader").orElseThrow();
        assertThat(kept.nameEn()).isEqualTo("Something else");
        assertThat(kept.need()).isEqualTo(Desk.Need.ALL);
        assertThat(kept.count()).isZero();
        assertThat(draft().route().steps()).hasSize(3);
    }

    @Test
    void what_is_typed_is_offered_again_after_leaving() {
        begin();
        go(DeskForm.address(KIND, "unit"));
        type("ชื่อจุดพิจารณา", "พิมพ์ค้างไว้");
        open("admin");
        go(DeskForm.address(KIND, "unit"));
        assertThat(plain()).contains("ร่าง");
        press("ใช้ร่างนี้");
        assertThat(_get(TextField.class, s -> s.withLabel("ชื่อจุดพิจารณา")).getValue())
                .isEqualTo("พิมพ์ค้างไว้");
    }

    @Test
    void steps_and_desks_are_moved_joined_and_removed() {
        begin();
        go(RouteDraftView.address(KIND));
        named("เลื่อนขั้นที่ 1 ลง");
        assertThat(keys()).containsExactly("deputy", "reader", "unit", "director");
        _click(_find(Button.class, s -> s.withText("รวมกับขั้นก่อนหน้า")).getFirst());
        assertThat(draft().route().steps()).hasSize(2);
        _click(_find(Button.class, s -> s.withText("แยกเป็นขั้น")).getLast());
        assertThat(draft().route().steps()).hasSize(3);
        named("ลบ “ผู้อ่าน”");
        assertThat(keys()).containsExactly("deputy", "unit", "director");
        named("ลบ “รองผู้อำนวยการ”");
        named("ลบ “หัวหน้าเห็นชอบ”");
        named("ลบ “ผู้อำนวยการอนุมัติ”");
        assertThat(plain()).contains("เส้นทางต้องมีอย่างน้อยหนึ่งจุดพิจารณา");
        assertThat(keys()).containsExactly("director");
    }

    @Test
    void a_condition_is_added_and_dropped() {
        begin();
        go(RouteDraftView.address(KIND));
        _click(_find(Button.class, s -> s.withText("เพิ่มเงื่อนไข")).getFirst());
        _setValue(_get(TextField.class, s -> s.withLabel("จำนวน")), "มาก");
        pressIn("เพิ่มเงื่อนไข");
        assertThat(_get(TextField.class, s -> s.withLabel("จำนวน")).getErrorMessage())
                .isEqualTo("โปรดกรอกตัวเลขตั้งแต่ 0");
        _setValue(_get(TextField.class, s -> s.withLabel("จำนวน")), "1,500,000");
        pressIn("เพิ่มเงื่อนไข");
        assertThat(draft().route().steps().getFirst().when()).containsExactly(Condition.amountAbove("1500000"));
        assertThat(plain()).contains("เมื่อวงเงินเกิน 1,500,000 บาท");
        press("เลิกเงื่อนไข “เมื่อวงเงินเกิน 1,500,000 บาท”");
        assertThat(draft().route().steps().getFirst().when()).isEmpty();
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_told_and_nothing_is_written_over() {
        begin();
        go(RouteDraftView.address(KIND));
        as("admin", () -> keeping.change(KIND, 0, Route.of(ROUTE.steps().getFirst())));
        named("เลื่อนขั้นที่ 1 ลง");
        assertThat(plain()).contains("มีผู้อื่นแก้ไขร่างนี้แล้ว");
        press("ดูร่างล่าสุด");
        assertThat(keys()).containsExactly("unit");
    }

    @Test
    void a_draft_is_compared_and_switched_on_with_a_comment() {
        begin();
        as(
                "admin",
                () -> keeping.change(
                        KIND,
                        0,
                        Route.of(ROUTE.steps().getFirst(), ROUTE.steps().get(1))));
        go(RouteView.address(KIND) + "/compare");
        assertThat(plain(_get(NativeTable.class))).contains("ผู้อำนวยการอนุมัติ", "ตัดจุดพิจารณา", "ไม่มี");

        go(RouteDraftView.address(KIND));
        press("เปิดใช้");
        pressIn("เปิดใช้");
        TextArea comment = _get(TextArea.class, s -> s.withLabel("เหตุผล"));
        assertThat(comment.getErrorMessage()).isEqualTo("โปรดบอกเหตุผลที่เปลี่ยนเส้นทาง");
        _setValue(comment, "ตามคำสั่งที่ 9/2570");
        pressIn("เปิดใช้");
        assertThat(shown()).isInstanceOf(RouteView.class);
        assertThat(plain()).contains("ยังไม่เริ่มใช้", "ตามคำสั่งที่ 9/2570");
        assertThat(kindNow().versions().getFirst().from())
                .isEqualTo(LocalDate.now(ThaiDates.ZONE).plusDays(1));
    }

    @Test
    void a_route_is_tried_out_with_the_people_of_today() {
        open("admin");
        go(RouteView.address(KIND) + "/try");
        _get(MoneyField.class).setValue(new BigDecimal("1000.00"));
        press("ทดลอง");
        assertThat(plain())
                .contains("เสร็จไม่เกิน", "ไม่ใช้ขั้นนี้ เพราะใช้เฉพาะเมื่อวงเงินเกิน 5,000,000 บาท")
                .contains("3 วันทำการ");
        _setValue(_get(TextField.class, s -> s.withLabel("การออกเลข")), "หลายเล่ม");
        press("ทดลอง");
        assertThat(_get(TextField.class, s -> s.withLabel("การออกเลข")).isInvalid())
                .isTrue();
    }

    @Test
    void past_requests_are_compared_beside_the_screen() {
        open("admin");
        go(RouteView.address(KIND) + "/replay");
        press("เทียบ");
        assertThat(_get(Dialog.class).isOpened()).isTrue();
    }

    private void begin() {
        open("admin");
        go(RouteView.address(KIND));
        press("ร่างเส้นทางใหม่");
        assertThat(shown()).isInstanceOf(RouteDraftView.class);
    }

    private RouteKind kindNow() {
        return as("admin", () -> keeping.find(KIND).orElseThrow());
    }

    private RouteVersion draft() {
        return kindNow().draft().orElseThrow();
    }

    private List<String> keys() {
        return draft().route().desks().map(Desk::key).toList();
    }

    private static String plain() {
        return plain(shown());
    }

    private static String plain(Component part) {
        return plain(words(part));
    }

    private static String plain(String words) {
        return words.replace("\u2060", "").replace('\u00a0', ' ');
    }

    private static void type(String label, String text) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), text);
    }

    @SuppressWarnings("unchecked")
    private static void kind(Approver.Kind kind) {
        _setValue((Select<Approver.Kind>) _get(Select.class, s -> s.withLabel("ใคร")), kind);
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, String code) {
        ComboBox<Named> named = (ComboBox<Named>) box;
        named.getListDataView()
                .getItems()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .ifPresent(item -> _setValue(named, item));
        assertThat(named.getValue()).isNotNull();
    }

    private static void press(String text) {
        _click(_get(Button.class, s -> s.withText(text)));
    }

    private static void pressIn(String text) {
        _click(_get(_get(Dialog.class), Button.class, s -> s.withText(text)));
    }

    private static void named(String label) {
        Button button = _find(Button.class).stream()
                .filter(b -> label.equals(b.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label));
        _click(button);
    }
}
