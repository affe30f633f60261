package th.sala.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.work.Progress;
import th.sala.core.PortalTest;
import th.sala.core.document.store.Contents;

@Transactional
class IssuedPapersTest extends PortalTest {
    private static final SubjectRef RECORD = new SubjectRef(TestReaders.MODULE, "request", "staff.it");

    @Autowired
    private IssuedPapers papers;

    @Autowired
    private Contents contents;

    @Autowired
    private JdbcClient database;

    @Test
    void a_paper_is_known_by_the_code_printed_on_it() throws Exception {
        IssuedPaper paper = issued("ภผ 0104/2569");
        assertThat(papers.proof(paper.code())).contains(paper.proof());
        assertThat(paper.proof().number()).isEqualTo("ภผ 0104/2569");
        assertThat(paper.proof().signed()).isFalse();
        try (SeekableByteChannel bytes = papers.open(paper)) {
            String text = new String(Channels.newInputStream(bytes).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(paper.code().value(), "/verify/");
        }
    }

    @Test
    void whoever_may_see_the_record_sees_its_papers_and_nobody_else_does() {
        IssuedPaper paper = issued("1");
        as("staff.it", () -> {
            assertThat(papers.readable(paper.code())).contains(paper);
            assertThat(papers.of(RECORD)).containsExactly(paper);
        });
        as("director", () -> {
            assertThat(papers.readable(paper.code())).isEmpty();
            assertThat(papers.of(RECORD)).isEmpty();
        });
        assertThat(papers.readable(paper.code())).isEmpty();
    }

    @Test
    void a_paper_of_a_record_nobody_answers_for_is_shown_to_nobody() {
        IssuedPaper paper = as(
                "admin",
                () -> papers.issue(new SubjectRef("gone", "request", "1"), "1", "เรื่อง", "gone/1", this::write));
        as("admin", () -> assertThat(papers.readable(paper.code())).isEmpty());
        assertThat(papers.proof(paper.code())).isPresent();
    }

    @Test
    void only_the_file_itself_is_the_paper() throws IOException {
        IssuedPaper paper = issued("1");
        byte[] file;
        try (SeekableByteChannel bytes = papers.open(paper)) {
            file = Channels.newInputStream(bytes).readAllBytes();
        }
        assertThat(papers.isPaper(paper.code(), new ByteArrayInputStream(file))).isTrue();
        file[0] ^= 1;
        assertThat(papers.isPaper(paper.code(), new ByteArrayInputStream(file))).isFalse();
        assertThat(papers.isPaper(new PaperCode("000000000000"), new ByteArrayInputStream(file)))
                .isFalse();
    }

    @Test
    void a_file_larger_than_any_paper_is_not_read_to_its_end() {
        IssuedPaper paper = issued("1");
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }
        };
        assertThatThrownBy(() -> papers.isPaper(paper.code(), endless)).isInstanceOf(RuleBroken.class);
        assertThat(endless.read).isLessThan(IssuedPapers.LARGEST + (1 << 20));
    }

    @Test
    void the_file_of_a_paper_is_kept_as_long_as_the_paper() {
        IssuedPaper paper = issued("1");
        database.sql("update core_content set kept_at = ? where hash = ?")
                .params(LocalDateTime.of(2020, 1, 1, 0, 0), paper.proof().hash())
                .update();
        contents.check(Instant.EPOCH, Progress.UNWATCHED);
        assertThat(database.sql("select count(*) from core_content where hash = ?")
                        .param(paper.proof().hash())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void issuing_stands_in_the_audit() {
        int before = noted();
        issued("1");
        assertThat(noted()).isEqualTo(before + 1);
    }

    private int noted() {
        return database.sql("select count(*) from core_audit where subject_module = ? and subject_id = ? and what = ?")
                .params(TestReaders.MODULE, "staff.it", "paper.issued")
                .query(Integer.class)
                .single();
    }

    @Test
    void codes_are_read_as_people_type_them() {
        var code = new PaperCode("7K3M01XW9HTR");
        assertThat(PaperCode.parse("7k3m-o1xw-9htr")).contains(code);
        assertThat(PaperCode.parse(" ๗K3M OIXW 9HTR ")).contains(code);
        assertThat(PaperCode.parse("7K3M-01XW-9HT")).isEmpty();
        assertThat(PaperCode.parse("7K3M-01XW-9HT'")).isEmpty();
        assertThat(code.shown()).isEqualTo("7K3M-01XW-9HTR");
        var seen = new HashSet<PaperCode>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(PaperCode.random())).isTrue();
        }
    }

    private IssuedPaper issued(String number) {
        return as("staff.it", () -> papers.issue(RECORD, number, "ขออนุมัติจัดโครงการ", "tasks", this::write));
    }

    private void write(PaperMark mark, OutputStream to) throws IOException {
        to.write(("%PDF " + mark.code() + " " + mark.address()).getBytes(StandardCharsets.UTF_8));
    }
}
