package th.sala.core;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import th.sala.core.people.Accounts;
import th.sala.core.people.CurrentPerson;
import th.sala.db.embedded.TestDatabase;

/** A booted portal with the sample agency on a schema of a real MariaDB, shared by all tests that extend it. */
@SpringBootTest(classes = SalaPortal.class)
public abstract class PortalTest {
    /** Every context has a schema of its own: Spring keeps several alive. */
    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    protected CurrentPerson current;

    @Autowired
    private SecurityContextHolderStrategy people;

    /** The last context that was made has put its own in place, and the others would know nobody any more. */
    @BeforeEach
    void who_is_signed_in_is_asked_of_this_context() {
        SecurityContextHolder.setContextHolderStrategy(people);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.Schema schema = TestDatabase.schema("portal" + CONTEXTS.incrementAndGet());
        properties.add("spring.datasource.url", schema::url);
        properties.add("spring.datasource.username", schema::user);
        properties.add("spring.datasource.password", schema::password);
        properties.add("spring.datasource.hikari.maximum-pool-size", () -> 8);
        // what works beside the screens is called by its tests
        properties.add("sala.schedule.enabled", () -> false);
    }

    /** Works as one of the sample accounts. */
    protected <T> T as(String username, Supplier<T> work) {
        return current.during(accounts.loadUserByUsername(username), work);
    }

    /** Works as one of the sample accounts. */
    protected void as(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return true;
        });
    }
}
