package th.sala.plugin.strategy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import th.sala.plugin.strategy.transfer.Sample;

/** The services on a database of the test class, before each test with the sample quarter and every right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlanCase {
    /** In the third quarter of the sample's year, for which nothing is reported yet. */
    static final LocalDate TODAY = LocalDate.of(2024, 5, 15);

    protected final PlanContext context = new PlanContext(getClass());

    @BeforeEach
    void sample() {
        context.people().wholeAgency();
        context.get(MovableClock.class).day(TODAY);
        Sample.load(context);
    }

    @AfterAll
    void stop() {
        context.close();
    }
}
