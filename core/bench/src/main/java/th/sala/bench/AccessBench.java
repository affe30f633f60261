package th.sala.bench;

import java.util.Arrays;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.testkit.TestPortal;

/** What it costs to ask whether a person may do something, as every service does with every call. */
final class AccessBench implements Measurement {
    private static final int ROUNDS = 200;
    private static final int CALLS = 1_000;
    private static final double MICROS = 1e3;

    @Override
    public String name() {
        return "access";
    }

    @Override
    public void measure(Site site, Figures figures) {
        try (TestPortal portal = TestPortal.start("access")) {
            People people = portal.people();
            double[] micros = portal.as("staff.promotion", () -> {
                DepartmentId own = people.current().department();
                double[] rounds = new double[ROUNDS];
                Arrays.setAll(rounds, round -> round(people, own));
                return Arrays.copyOfRange(rounds, ROUNDS / 2, ROUNDS);
            });
            figures.add(new Figure(
                    "access check p50",
                    Figure.percentile(micros, 0.5),
                    "us",
                    "< 50",
                    "People.may",
                    "the sample agency",
                    ""));
            figures.add(new Figure(
                    "access check p99",
                    Figure.percentile(micros, 0.99),
                    "us",
                    "",
                    "People.may",
                    "the sample agency; one check after each reading anew",
                    ""));
        }
    }

    /** Microseconds for one check, over many. */
    private static double round(People people, DepartmentId own) {
        long begin = System.nanoTime();
        int held = 0;
        for (int i = 0; i < CALLS; i++) {
            held += people.may("strategy.edit", own) ? 1 : 0;
        }
        if (held != CALLS) {
            throw new IllegalStateException("the sample account lost its right");
        }
        return (System.nanoTime() - begin) / MICROS / CALLS;
    }
}
