package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.e2e.Requests.agree;
import static th.sala.e2e.Requests.approve;
import static th.sala.e2e.Requests.goToInbox;
import static th.sala.e2e.Requests.number;
import static th.sala.e2e.Requests.proposed;
import static th.sala.e2e.Requests.putUp;
import static th.sala.e2e.Requests.waitsFor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deciding as it comes in a day: many at once, on the way, and while a module is not there. */
class ApprovalsAtWorkIT {
    private static final String MODULE = "แผนยุทธศาสตร์";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void all_that_waits_is_agreed_to_in_one_go_and_the_number_goes_in_the_other_window() {
        Visitor head = visitors.signedIn("head.it");
        Visitor beside = visitors.window(head);
        beside.open("/directory");
        int before = number(beside);
        assertThat(before).isGreaterThan(1);

        goToInbox(head);
        Locator choices = head.role(AriaRole.CHECKBOX, "ui.chosen.row");
        assertThat(choices).hasCount(before);
        List<String> titles =
                head.page().locator(".sala-approvals .sala-list vaadin-grid a").allInnerTexts();
        assertThat(titles).hasSize(before);
        choices.first().click();
        head.button("ui.chosen.all", before).click();
        head.button("approval.many.agree").click();
        head.sees(head.dialog("approval.many.ask", before));
        List<String> named = head.page().locator(".sala-agree-list li").allInnerTexts();
        assertThat(named).hasSize(before);
        assertThat(titles)
                .allSatisfy(title ->
                        assertThat(named).anySatisfy(item -> assertThat(item).contains(title)));
        waitsFor(beside, before);
        head.button("approval.many.verb", before).click();
        head.sees("approval.many.done", before);
        head.sees("approval.empty.WAITING");
        waitsFor(beside, 0);
    }

    @Test
    void on_a_phone_the_link_of_a_request_leads_by_way_of_signing_in_to_the_decision() {
        String name = "พิมพ์สื่อประชาสัมพันธ์";
        Visitor staff = visitors.signedIn("staff.promotion");
        proposed(staff, name, "45000");
        String request = putUp(staff, "ui.approval.submit");

        Visitor head = visitors.visitor(Visitors.NARROW);
        head.open(request);
        head.signIn("head.promotion");
        head.isAt(request);
        head.sees(head.page().locator(".sala-approval h2").getByText(name));
        head.sees(head.button("approval.agree"));
        assertThat(head.sidewaysScroll()).isZero();
        head.button("approval.agree").click();
        head.sees("approval.done.AGREED");
        assertThat(head.page().locator(".sala-trail")).containsText(Texts.part("th", "หัวหน้าภารกิจ ข"));
        head.link("approval.back").click();
        head.sees("approval.empty.WAITING");
    }

    @Test
    void a_module_that_was_stopped_hears_once_of_what_was_approved_without_it() {
        String undertaking = "โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล";
        Visitor staff = visitors.signedIn("staff.it");
        staff.open("/strategy/changes/new");
        staff.pick("strategy.change.undertaking", undertaking);
        staff.fill("strategy.change.budget", "1375000");
        staff.field("strategy.change.reason").fill("ต้องเพิ่มการทดสอบ");
        String record = Requests.saved(staff, "/strategy/changes/");
        String request = putUp(staff, "ui.approval.submit");
        staff.open(request);

        Visitor admin = visitors.signedIn("admin");
        admin.open("/admin/modules");
        List<String> complaints = visitors.portal().complaints();
        stop(admin);
        for (String asked : List.of("head.it", "staff.policy")) {
            agree(visitors.signedIn(asked), request);
        }
        approve(visitors.signedIn("director"), request);
        staff.open(request);
        staff.sees(staff.page().locator(".sala-approval-first").getByText(staff.words("approval.state.APPROVED")));
        assertThat(staff.link("approval.record")).hasCount(0);

        start(admin);
        stop(admin);
        start(admin);
        staff.open(record);
        staff.sees("ui.approval.state.APPROVED");
        assertThat(staff.link("strategy.edit")).hasCount(0);
        staff.page().locator(".sala-facts").getByRole(AriaRole.LINK).click();
        staff.sees("1,375,000.00");
        assertThat(visitors.portal().complaints()).isSubsetOf(complaints);
    }

    private static void stop(Visitor admin) {
        ModuleLifeIT.choose(admin, MODULE, "modules.act.stop");
        admin.confirm("modules.act.stop");
        admin.sees("module.done.stop");
        ModuleLifeIT.close(admin);
    }

    private static void start(Visitor admin) {
        ModuleLifeIT.choose(admin, MODULE, "modules.act.start");
        admin.sees("module.done.start");
        ModuleLifeIT.close(admin);
    }
}
