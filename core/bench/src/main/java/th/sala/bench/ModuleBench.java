package th.sala.bench;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A module goes and comes again and is replaced by a newer version while somebody stands in it; how long each took is
 * read from the portal's own journal of operations.
 */
final class ModuleBench implements Measurement {
    private static final int ROUNDS = 3;
    private static final String MODULE = "strategy";

    @Override
    public String name() {
        return "module";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        ModulePackage jar = ModulePackage.offered(site.top(), MODULE);
        try (Browser browser = new Browser()) {
            Page inside = browser.signedIn(portal, "head.policy");
            Administrator admin =
                    new Administrator(browser.signedIn(portal, "admin"), new Texts(site.top()), portal.url(""));
            for (int i = 0; i < ROUNDS; i++) {
                inside.navigate(portal.url("/strategy/undertakings"));
                Browser.grid(inside);
                admin.uninstall();
                admin.install(jar.file(), "modules.confirm.install");
            }
            for (int i = 1; i <= ROUNDS; i++) {
                inside.navigate(portal.url("/strategy/undertakings"));
                Browser.grid(inside);
                admin.install(jar.newer(i), "modules.confirm.upgradeNow");
            }
        }
        List<Double> installs = times(portal, "INSTALL");
        add(figures, portal, "module install, first start of a home", installs.subList(0, 1), "");
        add(figures, portal, "module install", installs.subList(1, installs.size()), "<= 2");
        add(figures, portal, "module upgrade", times(portal, "UPGRADE"), "");
        add(figures, portal, "module uninstall", times(portal, "UNINSTALL"), "<= 0.5");
    }

    private static void add(Figures figures, Portal portal, String name, List<Double> seconds, String goal) {
        double[] samples = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        figures.add(new Figure(
                name,
                Figure.percentile(samples, 0.5),
                "s",
                goal,
                "journal of operations, median of " + samples.length,
                MODULE + " with the sample agency, one page open inside",
                portal.flags()));
    }

    private static List<Double> times(Portal portal, String kind) throws Exception {
        List<Double> seconds = new ArrayList<>();
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement();
                ResultSet acts = statement.executeQuery(
                        "select timestampdiff(microsecond, started_at, ended_at) / 1000000 from core_module_operation"
                                + " where result = 'DONE' and kind = '" + kind + "' order by id")) {
            while (acts.next()) {
                seconds.add(acts.getDouble(1));
            }
        }
        return seconds;
    }

    /** Does on the administrator's screen what an administrator does. */
    private record Administrator(Page page, Texts texts, String portal) {
        void uninstall() {
            open();
            page.locator("table vaadin-menu-bar-button").first().click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(texts.of("modules.act.uninstall")))
                    .click();
            dialogButton("modules.act.uninstall");
            done("module.done.uninstall");
        }

        void install(Path jar, String confirmed) {
            open();
            FileChooser files = page.waitForFileChooser(() -> {
                button("modules.install").click();
                button("modules.upload.choose").click();
            });
            files.setFiles(jar);
            dialogButton("modules.confirm.go");
            dialogButton(confirmed);
            done(confirmed.endsWith("install") ? "module.done.install" : "module.done.upgrade");
        }

        private void open() {
            page.navigate(portal + "/admin/modules");
            button("modules.install").waitFor();
        }

        private void dialogButton(String key) {
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(texts.of(key)))
                    .click();
        }

        private Locator button(String key) {
            return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(texts.of(key)));
        }

        private void done(String key) {
            page.getByText(texts.of(key)).first().waitFor();
        }
    }
}
