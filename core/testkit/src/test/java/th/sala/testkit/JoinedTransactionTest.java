package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows of the module and of the core are written together or not at all, whatever happens beside. */
class JoinedTransactionTest extends HostTest {
    private static final int THREADS = 32;

    /**
     * @param notes rows of the module that must be there afterwards
     * @param places rows of the core that must be there afterwards
     * @param throwing whether the call must throw
     * @param inner rows of both that a transaction of its own leaves behind
     */
    private record Kind(String name, int notes, int places, boolean throwing, int inner) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("ok", 1, 1, false, 0),
            new Kind("fail", 0, 0, true, 0),
            new Kind("failChecked", 0, 0, true, 0),
            new Kind("setRollbackOnly", 0, 0, false, 0),
            new Kind("foreignKey", 0, 0, true, 0),
            new Kind("flushFails", 0, 0, true, 0),
            new Kind("newInnerOuterFails", 0, 0, true, 1),
            new Kind("newInnerFailsOuterOk", 1, 1, false, 0),
            new Kind("read", 0, 0, false, 0),
            new Kind("readThenWriteInNew", 1, 1, false, 0),
            new Kind("innerMarksRollback", 0, 0, true, 0),
            new Kind("nestedInside", 0, 0, true, 0),
            new Kind("suspended", 1, 1, false, 1),
            new Kind("late", 1, 1, false, 0),
            new Kind("lateChange", 1, 1, false, 0),
            new Kind("lateChangeFails", 0, 0, true, 0),
            new Kind("lateNewFails", 0, 0, true, 0),
            new Kind("core", 0, 1, false, 0),
            new Kind("noTransaction", 1, 0, false, 0));

    @Test
    void thirty_two_threads_leave_no_wrong_row_and_no_open_connection() throws Exception {
        hammer(12);
    }

    @Test
    @Tag("slow")
    void thirty_two_threads_for_long() throws Exception {
        hammer(200);
    }

    private static void hammer(int each) throws Exception {
        install(Stress.module());
        Object service = PORTAL.moduleBean("stress", "StressService");
        Map<String, Kind> calls = new ConcurrentHashMap<>();
        ConcurrentSkipListSet<String> wrong = new ConcurrentSkipListSet<>();
        HikariPoolMXBean pool = pool();
        String run = Long.toHexString(System.nanoTime());
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int t = 0; t < THREADS; t++) {
                Random random = new Random(t);
                String prefix = run + "-" + t + "-";
                threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                        calls.put(prefix + i, kind);
                        call(service, kind, prefix + i, wrong);
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        }
        Map<String, Long> notes = counts("select text, count(*) from stress_note group by text");
        Map<String, Long> places = counts("select code, count(*) from core_department group by code");
        calls.forEach((key, kind) -> {
            check(key, kind.name() + " notes", kind.notes(), notes, wrong);
            check(key, kind.name() + " places", kind.places(), places, wrong);
            check(key + "i", kind.name() + " inner notes", kind.inner(), notes, wrong);
            check(key + "i", kind.name() + " inner places", kind.inner(), places, wrong);
        });
        assertThat(wrong).isEmpty();
        assertThat(calls).hasSize(THREADS * each);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pool.getActiveConnections()).isZero());
    }

    private static void call(Object service, Kind kind, String key, ConcurrentSkipListSet<String> wrong) {
        try {
            service.getClass().getMethod(kind.name(), String.class).invoke(service, key);
            if (kind.throwing()) {
                wrong.add(kind.name() + " did not throw");
            }
        } catch (InvocationTargetException e) {
            if (!kind.throwing()) {
                wrong.add(kind.name() + " threw " + e.getTargetException());
            }
        } catch (ReflectiveOperationException e) {
            wrong.add(e.toString());
        }
    }

    private static void check(
            String key, String what, int wanted, Map<String, Long> found, ConcurrentSkipListSet<String> wrong) {
        long there = found.getOrDefault(key, 0L);
        if (there != wanted) {
            wrong.add(what + ": " + there + " instead of " + wanted);
        }
    }

    private static Map<String, Long> counts(String query) {
        Map<String, Long> counts = new ConcurrentHashMap<>();
        PORTAL.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(query)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private static HikariPoolMXBean pool() throws SQLException {
        return PORTAL.bean(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean();
    }
}
