package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator installs, upgrades, breaks and removes a module at ten in the morning; two others work meanwhile. */
class ModuleLifeIT {
    private static final String UNDERTAKING = "โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล";
    private static final String TYPED = "พิมพ์ไว้ก่อนติดตั้งโมดูล";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_module_comes_and_goes_while_others_work_and_lose_nothing() {
        Visitor editor = visitors.signedIn("staff.it");
        typeIntoUndertaking(editor);
        Visitor admin = visitors.signedIn("admin");
        admin.open("/admin/modules");
        admin.sees(admin.heading("modules.title"));

        // installed live: the editor's menu grows, the text stays
        rehearse(admin, Visits.first());
        admin.sees("visits_visit");
        install(admin, "modules.confirm.install");
        admin.sees("module.done.install", "1.0.0");
        close(admin);
        editor.sees(editor.menuItem(Visits.TITLE));
        assertThat(editor.field("strategy.undertaking.target")).hasValue(TYPED);

        // upgraded live: whoever is inside comes back to the same address with the text
        Visitor traveller = visitors.signedIn("staff.research");
        traveller.open("/visits/new");
        traveller.field("สถานที่").fill("เชียงใหม่");
        traveller.sees("ui.form.unsaved", "1");
        rehearse(admin, Visits.second());
        // a page that is busy at that moment is not counted
        admin.page().waitForCondition(() -> isCounted(admin));
        install(admin, "modules.confirm.upgradeNow");
        admin.sees("module.done.upgrade", "1.1.0");
        close(admin);
        traveller.sees(traveller.dialog("shell.leaving.replaced", Visits.TITLE));
        assertThat(traveller.field("shell.leaving.text")).hasValue("สถานที่: เชียงใหม่");
        close(traveller);
        traveller.isAt("/visits/new");
        traveller.sees(traveller.heading("บันทึกการเดินทาง"));
        traveller.open("/visits/purposes");
        traveller.sees(traveller.heading("เหตุที่เดินทาง"));

        // a broken migration is caught before anything changes
        rehearse(admin, Visits.withBrokenMigration());
        admin.sees("module.refused.migrationFails");
        assertThat(admin.button("modules.confirm.go")).isHidden();
        admin.button("modules.cancel").click();

        // what breaks only when it starts brings the version before back
        rehearse(admin, Visits.thatDoesNotStart());
        install(admin, "modules.confirm.upgradeNow");
        admin.sees("modules.result.versionBack", "1.1.0");
        close(admin);
        traveller.open("/visits/purposes");
        traveller.sees(traveller.heading("เหตุที่เดินทาง"));

        // removed while somebody stands inside: led home, told why, the text offered to copy
        traveller.open("/visits/new");
        traveller.field("สถานที่").fill("ลำปาง");
        traveller.sees("ui.form.unsaved", "1");
        uninstall(admin, Visits.TITLE, "visits_visit");
        traveller.sees(traveller.dialog("shell.leaving.gone", Visits.TITLE));
        assertThat(traveller.field("shell.leaving.text")).hasValue("สถานที่: ลำปาง");
        close(traveller);
        traveller.sees(traveller.heading("shell.home.title"));
        traveller.doesNotSee(traveller.menuItem(Visits.TITLE));
        editor.doesNotSee(editor.menuItem(Visits.TITLE));
        traveller.expecting("404").open("/visits/new");
        traveller.sees(traveller.heading("shell.error.moduleRemoved", Visits.TITLE));

        assertThat(editor.field("strategy.undertaking.target")).hasValue(TYPED);
        editor.page().keyboard().press("Control+s");
        editor.sees(editor.heading(UNDERTAKING));
        editor.sees(TYPED);
    }

    private static void typeIntoUndertaking(Visitor editor) {
        editor.open("/strategy/undertakings?year=2567&quarter=2");
        editor.link(UNDERTAKING).click();
        editor.link("strategy.edit").click();
        editor.field("strategy.undertaking.target").fill(TYPED);
        editor.sees("ui.form.unsaved", "1");
    }

    /** Hands the jar to the portal and waits for its rehearsal. */
    static void rehearse(Visitor admin, Path jar) {
        admin.button("modules.install").click();
        FileChooser files = admin.page()
                .waitForFileChooser(() -> admin.button("modules.upload.choose").click());
        files.setFiles(jar);
        admin.sees(admin.button("modules.rehearsal.again"));
    }

    /** Whether the rehearsal has seen the page of who is inside; rehearses once more where it has not. */
    private static boolean isCounted(Visitor admin) {
        boolean counted = admin.text("modules.impact.reloaded", "1").first().isVisible();
        if (!counted) {
            admin.button("modules.rehearsal.again").click();
            admin.sees(admin.button("modules.confirm.go"));
        }
        return counted;
    }

    static void install(Visitor admin, String lastButton) {
        admin.button("modules.confirm.go").click();
        admin.button(lastButton).click();
    }

    /** Takes one of the acts in the menu of a module. */
    static void choose(Visitor admin, String title, String act) {
        admin.button("modules.actsOf", title)
                .or(admin.role(AriaRole.MENUITEM, "modules.actsOf", title))
                .click();
        admin.role(AriaRole.MENUITEM, act).click();
    }

    static void uninstall(Visitor admin, String title, String table) {
        choose(admin, title, "modules.act.uninstall");
        admin.sees(admin.text(table));
        admin.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(admin.words("modules.act.uninstall")))
                .click();
        admin.sees("module.done.uninstall");
        close(admin);
    }

    /** The last button of the open dialog; the cross above has the same name. */
    static void close(Visitor visitor) {
        visitor.button("modules.close").last().click();
    }
}
