package th.sala.core.approval.route.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.api.approval.Route;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.MoneyField;

/** Routes on screen: read, compared, tried out and switched on. */
class RoutePagesTest extends RoutePageCase {
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
}
