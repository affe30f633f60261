package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.e2e.Requests.agree;
import static th.sala.e2e.Requests.approve;
import static th.sala.e2e.Requests.goToInbox;
import static th.sala.e2e.Requests.memo;
import static th.sala.e2e.Requests.number;
import static th.sala.e2e.Requests.proposed;
import static th.sala.e2e.Requests.putUp;
import static th.sala.e2e.Requests.row;
import static th.sala.e2e.Requests.squeezed;
import static th.sala.e2e.Requests.waitsFor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import th.sala.api.time.ThaiDates;
import th.sala.api.time.ThaiDigits;

/** Requests on their way through the agency, everybody at a browser of their own. */
class ApprovalsIT {
    private static final String HEAD = "รักษาราชการแทนหัวหน้าภารกิจวิจัยและจัดการความรู้";
    private static final String OPINION = "ความเห็นนิติการ";
    private static final String DEPUTY = "ปฏิบัติราชการแทนรองผู้อำนวยการ";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_proposal_becomes_a_memo_that_names_everybody_who_agreed() throws IOException {
        String name = "จัดหาอุปกรณ์เครือข่าย";
        Visitor finance = visitors.signedIn("finance");
        Visitor legal = visitors.signedIn("legal");
        int ofFinance = number(finance);
        int ofLegal = number(legal);
        Visitor staff = visitors.signedIn("staff.policy");
        proposed(staff, name, "480000");
        String request = putUp(staff, "ui.approval.submit");

        agree(visitors.signedIn("head.policy"), request);
        waitsFor(finance, ofFinance + 1);
        waitsFor(legal, ofLegal + 1);
        for (Visitor asked : new Visitor[] {finance, legal}) {
            goToInbox(asked);
            row(asked, request).click();
            asked.sees("approval.atOnce", 2);
            asked.sees(asked.button("approval.agree"));
        }
        legal.field("approval.comment").fill("ไม่ขัดต่อระเบียบ");
        legal.button("approval.files").click();
        legal.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(OPINION + ".txt", "text/plain", "ไม่ขัด".getBytes(StandardCharsets.UTF_8)));
        legal.sees(legal.page().locator("vaadin-dialog .sala-approval-files a").getByText(Texts.part("th", OPINION)));
        legal.button("ui.close").click();
        legal.button("approval.agree").click();
        legal.sees("approval.done.AGREED");
        finance.open(request);
        assertThat(finance.download(finance.page().locator(".sala-trail a").getByText(Texts.part("th", OPINION))))
                .hasContent("ไม่ขัด");
        agree(finance, request);
        agree(visitors.signedIn("deputy"), request);
        LocalDate day = LocalDate.now(ThaiDates.ZONE);
        approve(visitors.signedIn("director"), request);

        staff.open(request);
        staff.sees("“ไม่ขัดต่อระเบียบ”");
        String number =
                staff.page().locator(".sala-approval-first span").first().innerText();
        assertThat(memo(staff))
                .containsSubsequence(
                        "บันทึกข้อความ",
                        "ภารกิจพัฒนานโยบายและยุทธศาสตร์",
                        ThaiDigits.thai(squeezed(number.replaceAll("[^0-9/]", ""))),
                        "วงเงิน",
                        "๔๘๐,๐๐๐.๐๐บาท",
                        "งบตามแผนยุทธศาสตร์",
                        "(เจ้าหน้าที่ก)เจ้าหน้าที่นโยบายและแผน",
                        "(หัวหน้าภารกิจก)หัวหน้าภารกิจ",
                        "(เจ้าหน้าที่การเงินก)เจ้าหน้าที่การเงิน",
                        "ไม่ขัดต่อระเบียบ",
                        "(นิติกรก)นิติกร",
                        "(รองผู้อำนวยการก)รองผู้อำนวยการ",
                        "อนุมัติ",
                        "(ผู้อำนวยการก)ผู้อำนวยการ",
                        squeezed(ThaiDigits.thai(ThaiDates.official(day))));
    }

    @Test
    void who_asked_mends_what_was_returned_and_only_those_it_concerns_are_asked_again() {
        String name = "ปรับปรุงห้องประชุมกลาง";
        Visitor staff = visitors.signedIn("staff.it");
        String record = proposed(staff, name, "250000");
        String request = putUp(staff, "ui.approval.submit");
        Visitor head = visitors.signedIn("head.it");
        agree(head, request);
        Visitor finance = visitors.signedIn("finance");
        agree(finance, request);
        Visitor legal = visitors.signedIn("legal");
        legal.open(request);
        legal.field("approval.comment").fill("ระบุวัตถุประสงค์ให้ชัดเจน");
        legal.pick("approval.mend", "วัตถุประสงค์");
        legal.page().keyboard().press("Escape");
        legal.button("approval.return").click();
        legal.sees("approval.done.RETURNED");

        staff.open(record);
        staff.sees("ระบุวัตถุประสงค์ให้ชัดเจน");
        staff.sees("ui.approval.mend", "วัตถุประสงค์");
        staff.link("strategy.edit").click();
        staff.field("strategy.proposal.objective").fill("รองรับการประชุมทางไกลห้าสิบคน");
        Requests.saved(staff, "/strategy/proposals/");
        putUp(staff, "ui.approval.again");

        agree(head, request);
        legal.open(request);
        legal.sees("approval.round", 2);
        assertThat(changed(legal)).hasCount(1);
        assertThat(changed(legal)).containsText("รองรับการประชุมทางไกลห้าสิบคน");
        legal.sees("approval.passed.CARRIED");
        finance.open("/approvals");
        finance.settles();
        assertThat(row(finance, request)).hasCount(0);
        legal.button("approval.agree").click();
        legal.sees("approval.done.AGREED");
        staff.open(request);
        assertThat(staff.page().locator("[aria-current=step]")).containsText(Texts.part("th", "รองผู้อำนวยการ ก"));
    }

    /** Lines of a request that are not as they were. */
    private static Locator changed(Visitor who) {
        return who.page()
                .locator(".sala-approval-text")
                .filter(new Locator.FilterOptions()
                        .setHas(who.page().locator(".sala-badge").getByText(who.words("approval.changed"))));
    }

    @Test
    void stand_ins_decide_in_the_words_of_their_orders_and_a_stranger_finds_nothing() throws IOException {
        Visitor admin = visitors.signedIn("admin");
        appoint(admin, "acting.kind.ACTING_FOR", "หัวหน้าภารกิจ ค", "เลขานุการคณะกรรมการ ก");
        appoint(admin, "acting.kind.ON_BEHALF", "รองผู้อำนวยการ ก", "ผู้ตรวจสอบภายใน ก");
        triedOut(admin);

        String name = "ประชุมเครือข่ายวิจัยภูมิภาค";
        Visitor staff = visitors.signedIn("staff.research");
        proposed(staff, name, "96000");
        String request = putUp(staff, "ui.approval.submit");
        Visitor secretary = visitors.signedIn("secretary");
        goToInbox(secretary);
        row(secretary, request).click();
        secretary.sees("approval.acting", HEAD);
        secretary.button("approval.agree").click();
        secretary.sees("approval.done.AGREED");
        agree(visitors.signedIn("finance"), request);
        agree(visitors.signedIn("legal"), request);
        agree(visitors.signedIn("auditor"), request);
        approve(visitors.signedIn("director"), request);

        staff.open(request);
        staff.sees(HEAD);
        staff.sees(DEPUTY);
        assertThat(memo(staff))
                .containsSubsequence("(เลขานุการคณะกรรมการก)", squeezed(HEAD), "(ผู้ตรวจสอบภายในก)", squeezed(DEPUTY));

        Visitor stranger = visitors.signedIn("staff.promotion").expecting("404");
        stranger.open(request);
        stranger.sees(stranger.heading("shell.error.notFound"));
        stranger.doesNotSee(stranger.text(name));
    }

    private static void appoint(Visitor admin, String kind, String represented, String standIn) {
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        admin.open("/admin/acting/new");
        admin.select("acting.kind", kind);
        admin.fill("acting.orderNumber", "อ. 2/2570");
        admin.fill("acting.orderDate", ThaiDates.typed(today));
        admin.pick("acting.represented", represented);
        admin.pick("acting.standIn", standIn);
        admin.fill("acting.from", ThaiDates.typed(today));
        admin.fill("acting.to", ThaiDates.typed(today.plusDays(1)));
        admin.field("acting.task").fill("พิจารณาคำขอ");
        admin.settles();
        admin.button("ui.save").click();
        admin.sees(admin.heading("acting.title"));
    }

    /** Who looks after routes sees beforehand whom such a request will meet and when it is through. */
    private static void triedOut(Visitor admin) {
        admin.open("/admin/routes");
        admin.link("strategy.approval.proposal").click();
        admin.link("route.try").click();
        admin.pick("route.sim.requester", "เจ้าหน้าที่ ค");
        admin.fill("route.sim.amount", "96000");
        admin.fill("route.sim.starts", ThaiDates.typed(LocalDate.of(2027, 11, 1)));
        admin.button("route.try.verb").click();
        admin.sees("route.sim.daysOf", 14);
        admin.sees("19 พฤศจิกายน 2570");
        Locator steps = admin.page().locator("ol.sala-route > li");
        assertThat(steps.nth(0)).containsText("หัวหน้าภารกิจ ค");
        assertThat(steps.nth(0)).containsText("แทนโดย เลขานุการคณะกรรมการ ก");
        assertThat(steps.nth(1)).containsText("เจ้าหน้าที่การเงิน ก");
        assertThat(steps.nth(1)).containsText("นิติกร ก");
        assertThat(steps.nth(2)).containsText("แทนโดย ผู้ตรวจสอบภายใน ก");
        assertThat(steps.nth(3)).containsText("ผู้อำนวยการ ก");
    }
}
