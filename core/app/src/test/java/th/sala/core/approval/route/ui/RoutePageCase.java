package th.sala.core.approval.route.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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
import th.sala.core.PageTest;
import th.sala.core.approval.route.RouteChoices.Named;
import th.sala.core.approval.route.RouteKeeping;
import th.sala.core.approval.route.RouteKind;
import th.sala.core.approval.route.RouteVersion;

/** A kind of record with a route, and what tests of the screens of routes look at and press. */
@Import(RoutePageCase.Bench.class)
abstract class RoutePageCase extends PageTest {
    static final String KIND = "core.leaflet";
    static final Route ROUTE = Route.of(
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
    RouteKeeping keeping;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from core_approval_route where kind = 'leaflet'").update();
        database.sql("delete from core_draft").update();
    }

    void begin() {
        open("admin");
        go(RouteView.address(KIND));
        press("ร่างเส้นทางใหม่");
        assertThat(shown()).isInstanceOf(RouteDraftView.class);
    }

    RouteKind kindNow() {
        return as("admin", () -> keeping.find(KIND).orElseThrow());
    }

    RouteVersion draft() {
        return kindNow().draft().orElseThrow();
    }

    List<String> keys() {
        return draft().route().desks().map(Desk::key).toList();
    }

    static String plain() {
        return plain(shown());
    }

    static String plain(Component part) {
        return plain(words(part));
    }

    static String plain(String words) {
        return words.replace("\u2060", "").replace('\u00a0', ' ');
    }

    static void type(String label, String text) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), text);
    }

    @SuppressWarnings("unchecked")
    static void kind(Approver.Kind kind) {
        _setValue((Select<Approver.Kind>) _get(Select.class, s -> s.withLabel("ใคร")), kind);
    }

    @SuppressWarnings("unchecked")
    static void choose(ComboBox<?> box, String code) {
        ComboBox<Named> named = (ComboBox<Named>) box;
        named.getListDataView()
                .getItems()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .ifPresent(item -> _setValue(named, item));
        assertThat(named.getValue()).isNotNull();
    }

    static void press(String text) {
        _click(_get(Button.class, s -> s.withText(text)));
    }

    static void pressIn(String text) {
        _click(_get(_get(Dialog.class), Button.class, s -> s.withText(text)));
    }

    static void named(String label) {
        Button button = _find(Button.class).stream()
                .filter(b -> label.equals(b.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label));
        _click(button);
    }
}
