package th.sala.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.report.Reports;
import th.sala.api.work.Progress;
import th.sala.core.PortalTest;

/** Files that are read in several steps. */
class ReportServiceTest extends PortalTest {
    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from core_setting where name like 'test.%'").update();
    }

    @Test
    void what_others_commit_meanwhile_is_not_in_half_of_a_file() throws IOException {
        var columns = List.of(new Reports.ListColumn<Integer>("จำนวน", count -> count));
        var counted = new Counted();
        reports.writeList(
                "จำนวน",
                columns,
                counted,
                new ListQuery(List.of(), List.of(), 0, 10),
                Progress.UNWATCHED,
                new ByteArrayOutputStream());
        assertThat(counted.inTheFile).isEqualTo(counted.before);
    }

    /** How many settings there are; one more is committed between the count and the page. */
    private final class Counted implements ListSource<Integer> {
        private int before;
        private int inTheFile = -1;

        @Override
        public int count(ListQuery query) {
            before = settings();
            CompletableFuture.runAsync(() -> database.sql("insert into core_setting values ('test.meanwhile', '')")
                            .update())
                    .join();
            return 1;
        }

        @Override
        public List<Integer> rows(ListQuery query) {
            inTheFile = inTheFile < 0 ? settings() : inTheFile;
            return List.of(inTheFile);
        }

        private int settings() {
            return database.sql("select count(*) from core_setting")
                    .query(Integer.class)
                    .single();
        }
    }
}
