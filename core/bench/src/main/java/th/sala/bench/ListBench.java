package th.sala.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A list of 80 out of 60,000 rows: the server's answer, from the click to the drawn rows, and memory per open list. */
final class ListBench implements Measurement {
    private static final int ROWS = 60_000;
    /** A portal that people work with is warm. */
    private static final int WARM_UP = 200;

    private static final int CLICKS = 60;
    /** Answers that are larger carry rows; the others only confirm that those came. */
    private static final int CONFIRMATION_BYTES = 1000;

    private static final int OPEN_LISTS = 20;
    private static final String PAGE = "/strategy/undertakings";
    private static final String DATA = "80 of 60,000 undertakings and those of the other measurements";
    private static final String SCROLL = """
        async (share) => {
          const grid = document.querySelector('vaadin-grid');
          const begin = performance.now();
          grid.scrollToIndex(Math.floor(grid.size * share));
          await new Promise(done => {
            const look = () => grid.hasAttribute('loading') || performance.now() - begin < 30
              ? requestAnimationFrame(look) : requestAnimationFrame(() => requestAnimationFrame(done));
            requestAnimationFrame(look);
          });
          return performance.now() - begin;
        }
        """;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        fill(portal);
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn(portal, "head.policy");
            page.navigate(portal.url(PAGE));
            Browser.grid(page);
            scrolled(portal, page, "list", PAGE, DATA, figures);
            heap(portal, browser, figures);
        }
    }

    /** What the server needs for the rows of a list that a person scrolls through, and when they are drawn. */
    static void scrolled(Portal portal, Page page, String list, String address, String data, Figures figures) {
        List<Double> server = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            scroll(page, i);
        }
        page.onRequestFinished(request -> time(request, server, rows));
        double[] drawn = new double[CLICKS];
        for (int i = 0; i < CLICKS; i++) {
            drawn[i] = scroll(page, i);
        }
        double[] answers = array(server);
        String flags = portal.flags();
        figures.add(new Figure(
                list + ", server answer p50", Figure.percentile(answers, 0.5), "ms", "<= 15", address, data, flags));
        figures.add(new Figure(
                list + ", server answer with rows p50",
                Figure.percentile(array(rows), 0.5),
                "ms",
                "",
                address,
                data,
                flags));
        figures.add(new Figure(
                list + ", server answer p95", Figure.percentile(answers, 0.95), "ms", "", address, data, flags));
        figures.add(new Figure(
                list + ", scroll to drawn p50", Figure.percentile(drawn, 0.5), "ms", "", address, data, flags));
        figures.add(new Figure(
                list + ", scroll to drawn p95", Figure.percentile(drawn, 0.95), "ms", "", address, data, flags));
    }

    private static double scroll(Page page, int step) {
        return ((Number) page.evaluate(SCROLL, (step * 37 % CLICKS) / (double) CLICKS)).doubleValue();
    }

    static void time(Request request, List<Double> server, List<Double> rows) {
        if (request.url().contains("v-r=uidl")) {
            double millis = request.timing().responseStart - request.timing().requestStart;
            server.add(millis);
            if (request.sizes().responseBodySize > CONFIRMATION_BYTES) {
                rows.add(millis);
            }
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void heap(Portal portal, Browser browser, Figures figures) throws Exception {
        Page first = browser.signedIn(portal, "head.policy");
        open(portal, first);
        double before = portal.liveHeapKilobytes();
        for (int i = 0; i < OPEN_LISTS; i++) {
            open(portal, first.context().newPage());
        }
        double each = (portal.liveHeapKilobytes() - before) / OPEN_LISTS;
        figures.add(new Figure(
                "live heap for each open list",
                each,
                "KB",
                "<= 400",
                PAGE + " in " + OPEN_LISTS + " tabs, after a full collection",
                DATA,
                portal.flags()));
    }

    /** With all that an open list takes: its rows drawn and its connection for news standing. */
    private static void open(Portal portal, Page tab) {
        tab.waitForWebSocket(() -> {
            tab.navigate(portal.url(PAGE));
            Browser.grid(tab);
        });
    }

    /** Rows in the year and quarter of the sample, so that the list shows them at once. */
    private static void fill(Portal portal) throws Exception {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long[] sample = sample(statement);
            try (PreparedStatement row = connection.prepareStatement(
                    "insert into strategy_undertaking (fiscal_year, code, activity_id, kind, name, department_id)"
                            + " values (?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    row.setLong(1, sample[0]);
                    row.setString(2, "BENCH-" + i);
                    row.setLong(3, sample[1]);
                    row.setString(4, "PROJECT");
                    row.setString(5, "โครงการพัฒนางานลำดับที่ " + (i * 7919 % ROWS));
                    row.setLong(6, sample[2]);
                    row.addBatch();
                }
                row.executeBatch();
            }
            statement.execute("insert into strategy_result (fiscal_year, quarter, undertaking_id, band, percent_12)"
                    + " select fiscal_year, 2, id, 'LOW', mod(id, 100) from strategy_undertaking"
                    + " where code like 'BENCH-%'");
            connection.commit();
        }
    }

    private static long[] sample(Statement statement) throws Exception {
        try (ResultSet one = statement.executeQuery(
                "select fiscal_year, activity_id, department_id from strategy_undertaking order by id limit 1")) {
            one.next();
            return new long[] {one.getLong(1), one.getLong(2), one.getLong(3)};
        }
    }
}
