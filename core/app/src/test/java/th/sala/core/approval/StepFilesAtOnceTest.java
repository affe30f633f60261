package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.approval.ApprovalId;
import th.sala.api.document.SentFile;

/** A file whose step is decided while its bytes come in is not kept. */
class StepFilesAtOnceTest extends ApprovalCase {
    @Autowired
    private StepFiles step;

    @AfterEach
    @Override
    void forget() {
        super.forget();
    }

    @Test
    void what_comes_after_the_decision_leaves_neither_document_nor_evidence_nor_act() {
        ApprovalId id = submitted("late");
        long documents = count("core_document");
        long evidence = count("core_evidence");
        InputStream slow = new FilterInputStream(new ByteArrayInputStream("ช้าไป".getBytes(StandardCharsets.UTF_8))) {
            private boolean decided;

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                if (!decided) {
                    decided = true;
                    agree("test.head", id, "unit");
                }
                return super.read(to, from, length);
            }

            @Override
            public int readNBytes(byte[] to, int from, int length) throws IOException {
                int read = read(to, from, length);
                return Math.max(read, 0);
            }
        };
        as("test.head", () -> refused(() -> step.add(id, 1, "unit", new SentFile("ช้า.txt", slow))));
        assertThat(count("core_document")).isEqualTo(documents);
        assertThat(count("core_evidence")).isEqualTo(evidence);
        assertThat(acts.of(id).stream().map(Act::what)).containsExactly(Act.What.SUBMITTED, Act.What.AGREED);
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
