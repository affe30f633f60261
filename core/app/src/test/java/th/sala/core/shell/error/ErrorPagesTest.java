package th.sala.core.shell.error;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.RuleBroken;
import th.sala.api.people.NotAllowed;
import th.sala.core.PageTest;

class ErrorPagesTest extends PageTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationContext portal;

    @Test
    void an_unknown_address_gets_a_page_with_the_way_home() {
        open("legal");

        Component page = go("no/such/page");

        assertThat(page).isInstanceOf(NotFoundPage.class);
        assertThat(words(page)).contains("ไม่พบหน้านี้", "กลับหน้าแรก");
    }

    @Test
    void a_module_that_has_gone_is_named() {
        known("gone", "REMOVED", 990);
        open("legal");

        assertThat(words(go("gone/lists/1"))).contains("โมดูล “งานเก่า” ถูกถอนการติดตั้งแล้ว");

        database.sql("update core_module set state = 'STOPPED' where id = 'gone'")
                .update();
        assertThat(words(go("gone"))).contains("หยุดให้บริการ");
    }

    @Test
    void a_module_that_is_not_back_yet_while_the_portal_starts_says_so_and_loads_itself_again() {
        known("late", "RUNNING", 991);
        open("legal");
        try {
            AvailabilityChangeEvent.publish(portal, ReadinessState.REFUSING_TRAFFIC);
            Component page = go("late/lists/1");
            assertThat(words(page)).contains("โมดูล “งานเก่า” กำลังเริ่มให้บริการ");
            assertThat(pendingScripts()).anyMatch(script -> script.contains("location.reload()"));
            assertThat(words(go("no/such/page"))).contains("ไม่พบหน้านี้");
        } finally {
            AvailabilityChangeEvent.publish(portal, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(words(go("late/lists/1"))).contains("ไม่พบหน้านี้");
    }

    private static List<String> pendingScripts() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation().getExpression())
                .toList();
    }

    private void known(String id, String state, int jar) {
        database.sql("""
            insert into core_module_jar (id, module_id, version, sha256, file_name, size, title_th, title_en,
                signature, received_at) values (?, ?, '1.0.0', repeat('0', 64), 'module.jar', 1,
                'งานเก่า', 'Old work', 'TRUSTED', utc_timestamp())\
            """).params(jar, id).update();
        database.sql("insert into core_module (id, state, jar_id) values (?, ?, ?)")
                .params(id, state, jar)
                .update();
    }

    @Test
    void a_page_that_is_not_for_the_person_says_who_can_grant_it() {
        open("legal");

        Component page = go("admin/modules");

        assertThat(page).isInstanceOf(NotAllowedPage.class);
        assertThat(words(page).replace("\u2060", "")).contains("ท่านไม่มีสิทธิ์เปิดหน้านี้", "ผู้ดูแลระบบ ก", "1101");
        assertThat(_find(page, Anchor.class)).extracting(Anchor::getHref).anyMatch(href -> href.matches("people/\\d+"));
    }

    @Test
    void a_right_taken_away_counts_at_the_next_click() {
        open("admin");
        assertThat(go("admin/modules")).isNotInstanceOf(NotAllowedPage.class);

        open("records");
        assertThat(go("admin/modules/history")).isInstanceOf(NotAllowedPage.class);
    }

    @Test
    void a_view_without_an_access_annotation_is_open_to_nobody() {
        open("admin");
        RouteConfiguration.forApplicationScope().setRoute("unguarded", Unguarded.class);

        assertThat(go("unguarded")).isInstanceOf(NotAllowedPage.class);
    }

    @Test
    void what_nobody_foresaw_gets_a_number_and_no_name_of_a_class() {
        open("legal");
        RouteConfiguration.forApplicationScope().setRoute("broken", Broken.class);

        Component page = go("broken");

        assertThat(page).isInstanceOf(IncidentPage.class);
        assertThat(words(page))
                .containsPattern("25\\d\\d-\\d\\d-\\d\\d-[A-Z2-9]{5}")
                .doesNotContain("Exception", "secret");
    }

    @Test
    void a_broken_rule_left_by_a_click_is_said_in_words() {
        open("legal");

        fault(new CompletionException(new RuleBroken("people.password.tooShort", 10)));

        assertThat(words(_get(Dialog.class))).contains("รหัสผ่านสั้นเกินไป โปรดใช้อย่างน้อย 10 ตัวอักษร");
    }

    @Test
    void a_missing_permission_left_by_a_click_is_said_as_such() {
        open("legal");

        fault(new NotAllowed("strategy.edit"));

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("ท่านไม่มีสิทธิ์ทำรายการนี้");
        assertThat(words(_get(Dialog.class))).doesNotContain("strategy.edit");
    }

    @Test
    void anything_else_left_by_a_click_gets_a_number() {
        open("legal");

        fault(new IllegalStateException("secret"));

        assertThat(words(_get(Dialog.class)))
                .containsPattern("25\\d\\d-\\d\\d-\\d\\d-[A-Z2-9]{5}")
                .doesNotContain("secret");
    }

    private static void fault(Throwable fault) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(fault));
    }

    public static class Unguarded extends Div {
        private static final long serialVersionUID = 1L;
    }

    @PermitAll
    public static class Broken extends H1 {
        private static final long serialVersionUID = 1L;

        public Broken() {
            throw new IllegalStateException("secret");
        }
    }
}
