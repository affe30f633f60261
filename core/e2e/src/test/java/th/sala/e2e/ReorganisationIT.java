package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import th.sala.api.time.ThaiDates;

/** The day of a reorganisation, as the administrator and somebody who is moved live it. */
class ReorganisationIT {
    private static final String UNIT = "ภารกิจนวัตกรรมการประเมิน";
    private static final String LATER = "ภารกิจนวัตกรรมและข้อมูล";
    private static final String MOVED = "เลขานุการคณะกรรมการ ก";

    private final LocalDate today = LocalDate.now(ThaiDates.ZONE);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void what_counts_today_is_there_at_once_and_what_counts_tomorrow_can_be_taken_back() {
        Visitor secretary = visitors.signedIn("secretary");
        Visitor admin = visitors.signedIn("admin");

        drafted(admin, "ปรับโครงสร้างเพื่อทดสอบ", today);
        admin.link("structure.line.added").click();
        admin.fill("structure.unit.code", "ภนป.");
        admin.fill("structure.unit.name", UNIT);
        admin.fill("structure.unit.nameEn", "Innovation Unit");
        admin.select("structure.unit.kind", "structure.kind.UNIT");
        admin.pick("structure.unit.parent", "สำนักพัฒนาและส่งเสริม");
        admin.button("ui.save").click();
        admin.button("structure.line.moved").click();
        admin.pick("structure.line.person", MOVED);
        admin.pick("structure.line.to", UNIT);
        admin.button("structure.line.add").click();
        admin.sees("structure.check.none");
        announced(admin);

        secretary.open("/me");
        secretary.sees(UNIT);
        secretary.open("/people/units");
        secretary.sees(UNIT);

        drafted(admin, "เปลี่ยนชื่อเพื่อทดสอบ", today.plusDays(1));
        admin.button("structure.line.changed").click();
        admin.pick("structure.line.unit", UNIT);
        admin.button("structure.line.go").click();
        admin.sees(admin.heading("structure.department.changeOf", UNIT));
        admin.fill("structure.unit.name", LATER);
        admin.button("ui.save").click();
        admin.sees("structure.check.none");
        announced(admin);
        secretary.open("/people/units");
        secretary.sees(UNIT);
        assertThat(secretary.text(LATER)).hasCount(0);

        admin.button("structure.takeBack").click();
        admin.confirm("structure.takeBack");
        admin.sees(admin.button("structure.announce"));
    }

    private static void drafted(Visitor admin, String title, LocalDate from) {
        admin.open("/admin/reorganisations/new");
        admin.fill("structure.reorganisation.title", title);
        admin.fill("structure.reorganisation.orderNumber", "ท. 2/2570");
        admin.fill("structure.reorganisation.from", ThaiDates.typed(from));
        admin.button("ui.save").click();
        admin.sees(admin.heading(title));
    }

    private static void announced(Visitor admin) {
        admin.button("structure.announce").click();
        admin.confirm("structure.announce");
        Locator act = admin.role(AriaRole.BUTTON, "structure.announce");
        admin.doesNotSee(act);
    }
}
