package th.sala.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The lists of people and the chart of the organisation, with 30,000 people in 200 units. */
final class PeopleBench implements Measurement {
    private static final int PEOPLE = 30_000;
    private static final int UNITS = 200;
    private static final int CHARTS = 20;
    private static final String DATA = "30,000 people in 200 units";

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        long office = fill(portal);
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn(portal, "admin");
            list(portal, page, "people", "/admin/people", figures);
            list(portal, page, "directory", "/people", figures);
            chart(portal, page, office, figures);
        }
    }

    private static void list(Portal portal, Page page, String list, String address, Figures figures) {
        page.navigate(portal.url(address));
        Browser.grid(page);
        ListBench.scrolled(portal, page, list, address, DATA, figures);
    }

    /** The server's answer to a click on the whole agency, from the page of one of its units. */
    private static void chart(Portal portal, Page page, long office, Figures figures) {
        String address = "people/units/" + office;
        double[] answers = new double[CHARTS];
        for (int i = 0; i < CHARTS; i++) {
            page.navigate(portal.url("/people/units/" + (office + 1)));
            Locator link = page.locator("a[href='" + address + "']").first();
            link.waitFor();
            Request answer = page.waitForRequestFinished(
                    new Page.WaitForRequestFinishedOptions()
                            .setPredicate(request -> request.url().contains("v-r=uidl")),
                    link::click);
            page.locator(".sala-org-box").nth(UNITS).waitFor();
            answers[i] = answer.timing().responseStart - answer.timing().requestStart;
        }
        double p50 = Figure.percentile(answers, 0.5);
        figures.add(new Figure("organisation chart p50", p50, "ms", "<= 300", "/" + address, DATA, portal.flags()));
    }

    private static long fill(Portal portal) throws SQLException, IOException {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into core_department (code) select concat('BENCH', seq) from seq_1_to_" + UNITS);
            statement.execute("""
                    insert into core_department_state (department_id, valid_from, name, name_en, kind, parent_id)
                    select d.id, curdate() - interval 1 day, concat('หน่วยงานทดสอบที่ ', d.id), concat('Unit ', d.id), 'UNIT',
                        (select min(id) from core_department)
                    from core_department d where d.code like 'BENCH%'
                    """);
            try (PreparedStatement person = connection.prepareStatement("""
                    insert into core_person (username, name, nickname, telephone, password_hash)
                    select concat('bench.', seq), concat('เจ้าหน้าที่ทดสอบ ', mod(seq * 7919, ?)), 'ท', '0 2000 0000', ''
                    from seq_1_to_30000
                    """)) {
                person.setInt(1, PEOPLE);
                person.execute();
            }
            statement.execute("""
                    insert into core_placement (person_id, department_id, position, main, valid_from)
                    select p.id, d.id, 'เจ้าหน้าที่', true, curdate() - interval 1 day
                    from core_person p join core_department d on d.code = concat('BENCH', 1 + mod(p.id, 200))
                    where p.username like 'bench.%'
                    """);
            connection.commit();
            try (var office = statement.executeQuery("select min(id) from core_department")) {
                office.next();
                return office.getLong(1);
            }
        }
    }
}
