package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The head of a unit switches a module off and on again while an officer of the unit is typing into it. */
class DepartmentModulesIT {
    private static final String UNDERTAKING = "โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล";
    private static final String TYPED = "พิมพ์ไว้ก่อนหัวหน้าปิดโมดูล";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_module_goes_and_comes_back_in_open_browsers_and_no_text_is_lost() {
        Visitor officer = visitors.signedIn("staff.it").expecting("403");
        officer.open("/strategy/undertakings?year=2567&quarter=2");
        officer.link(UNDERTAKING).click();
        officer.sees(officer.heading(UNDERTAKING));
        officer.link("strategy.edit").click();
        officer.field("strategy.undertaking.target").fill(TYPED);
        officer.sees("ui.form.unsaved", "1");
        String form = officer.page().url();

        Visitor head = visitors.signedIn("head.it");
        head.menuItem("reach.title").click();
        head.sees(head.heading("reach.title"));
        change(head, "reach.switchOffOf");
        head.sees(head.text("strategy.openWork.undertakings").first());
        head.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(head.words("reach.switchOff")))
                .click();
        head.sees(head.button("reach.switchOnOf", title(head)));

        // the officer is told, the text is handed over, the menu entry is gone
        officer.sees(officer.dialog("shell.leaving.off", title(officer)));
        assertThat(officer.field("shell.leaving.text")).hasValue(java.util.regex.Pattern.compile(".*" + TYPED));
        officer.button("shell.close").last().click();
        officer.sees(officer.heading("shell.error.notAllowed"));
        officer.sees("reach.note.off", "ภารกิจเทคโนโลยีสารสนเทศ", "หัวหน้าภารกิจ ง");
        officer.doesNotSee(officer.menuItem("strategy.title"));

        // what is there can be read, with the reason, and not changed
        officer.open(form.replaceFirst("^https?://[^/]+", "").replaceFirst("/edit", ""));
        officer.sees(officer.heading(UNDERTAKING));
        officer.sees("reach.note.off", "ภารกิจเทคโนโลยีสารสนเทศ", "หัวหน้าภารกิจ ง");
        officer.doesNotSee(officer.link("strategy.edit"));

        // on again: everything is back without a reload, the text is offered in the form
        change(head, "reach.switchOnOf");
        officer.sees(officer.link("strategy.edit"));
        officer.sees(officer.menuItem("strategy.title"));
        officer.doesNotSee(officer.text("reach.note.off", "ภารกิจเทคโนโลยีสารสนเทศ", "หัวหน้าภารกิจ ง"));
        officer.link("strategy.edit").click();
        officer.button("ui.draft.use").click();
        assertThat(officer.field("strategy.undertaking.target")).hasValue(TYPED);
    }

    private static void change(Visitor head, String act) {
        head.button(act, title(head)).click();
    }

    private static String title(Visitor visitor) {
        return Texts.of("th", "strategy.title");
    }
}
