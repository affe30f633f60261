package th.sala.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The quarterly report as a paper and as a workbook, from the click to the last byte. */
final class ReportBench implements Measurement {
    private static final String PAGE = "/strategy/report";
    private static final int REPEATS = 10;
    private static final String FETCH = """
        async (link) => {
          const begin = performance.now();
          const answer = await fetch(link.href);
          const size = (await answer.arrayBuffer()).byteLength;
          return [performance.now() - begin, answer.ok ? size : -1];
        }
        """;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal portal = site.portal();
        Texts texts = new Texts(site.top());
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn(portal, "head.policy");
            page.navigate(portal.url(PAGE));
            file(portal, figures, page, texts, "PDF", "ui.report.pdf", "<= 1000");
            file(portal, figures, page, texts, "Excel", "ui.report.xlsx", "");
        }
    }

    private static void file(
            Portal portal, Figures figures, Page page, Texts texts, String kind, String key, String goal) {
        Locator link = page.locator("a[href]")
                .filter(new Locator.FilterOptions().setHasText(texts.of(key)))
                .first();
        link.waitFor();
        double first = fetch(link);
        double[] later = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            later[i] = fetch(link);
        }
        String data = "quarter 2 of 2567";
        figures.add(new Figure("report as " + kind + ", first", first, "ms", "", PAGE, data, portal.flags()));
        figures.add(new Figure(
                "report as " + kind + ", warm p50",
                Figure.percentile(later, 0.5),
                "ms",
                goal,
                PAGE,
                data,
                portal.flags()));
    }

    private static double fetch(Locator link) {
        List<?> answer = (List<?>) link.evaluate(FETCH);
        if (((Number) answer.get(1)).intValue() <= 0) {
            throw new IllegalStateException("the report was refused");
        }
        return ((Number) answer.get(0)).doubleValue();
    }
}
