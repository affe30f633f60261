package th.sala.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** From the command to the sign-in page, and what the portal takes while nobody is there. */
final class StartBench implements Measurement {
    private static final int STARTS = 3;
    private static final int IDLE_SECONDS = 10;
    private static final String CALL = "./sala run until /login answers";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Site site, Figures figures) throws Exception {
        Portal first = site.portal();
        figures.add(new Figure("first start of a new home", first.seconds(), "s", "", CALL, "", first.flags()));
        starts(site, figures, "start without class cache", "<= 7", Map.of("SALA_AOT", "off"));
        starts(site, figures, "start", "<= 2.5", Map.of());
        Portal idle = site.portal();
        new CountDownLatch(1).await(IDLE_SECONDS, TimeUnit.SECONDS);
        figures.add(new Figure(
                "memory while idle",
                idle.residentMegabytes(),
                "MB",
                "<= 250",
                "resident, " + IDLE_SECONDS + " s after the start, without the database",
                "",
                idle.flags()));
    }

    private static void starts(Site site, Figures figures, String name, String goal, Map<String, String> environment)
            throws Exception {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            seconds[i] = site.restart(environment).seconds();
        }
        figures.add(new Figure(
                name,
                Figure.percentile(seconds, 0.5),
                "s",
                goal,
                CALL + ", median of " + STARTS,
                "sample agency",
                flags(site)));
    }

    private static String flags(Site site) throws IOException {
        return site.portal().flags();
    }
}
