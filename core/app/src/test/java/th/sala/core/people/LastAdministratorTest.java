package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.core.PortalTest;

/** Two administrators take power from each other in the same moment. */
class LastAdministratorTest extends PortalTest {
    private static final String OTHER = "last.other";

    @Autowired
    private LastAdministrator administrators;

    @Autowired
    private Founding founding;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final CyclicBarrier both = new CyclicBarrier(2);

    @BeforeEach
    void a_second_administrator() {
        transaction.executeWithoutResult(status -> {
            var id = founding.person(OTHER, "ผู้ดูแลอีกคน", "", "ภทส.", "a password of a test", false);
            founding.assign(id, "administrator", null, false);
        });
    }

    @AfterEach
    void forget() {
        database.sql("update core_person set active = true where username = 'admin'")
                .update();
        for (String table : List.of("core_assignment", "core_placement")) {
            database.sql("delete x from " + table + " x join core_person p on p.id = x.person_id where p.username = ?")
                    .param(OTHER)
                    .update();
        }
        database.sql("delete from core_person where username = ?").param(OTHER).update();
    }

    @RepeatedTest(5)
    void one_of_them_keeps_it() {
        List<String> told;
        try (var threads = Executors.newFixedThreadPool(2)) {
            told =
                    Stream.of("admin", OTHER)
                            .map(from -> CompletableFuture.supplyAsync(() -> taken(from), threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }

        assertThat(told).containsExactlyInAnyOrder("done", "people.rule.lastAdministrator");
        assertThat(database.sql("select count(*) from core_person where active and username in ('admin', ?)")
                        .param(OTHER)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** What the one who takes it is told. */
    private String taken(String from) {
        try {
            transaction.executeWithoutResult(status -> {
                together();
                administrators.guard();
                database.sql("update core_person set active = false where username = ?")
                        .param(from)
                        .update();
                administrators.demand();
            });
            return "done";
        } catch (RuleBroken refused) {
            return refused.key();
        }
    }

    private void together() {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new AssertionError("The other one never began", alone);
        }
    }
}
