package th.sala.core.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import th.sala.core.document.text.ReaderProcess.Answer;
import th.sala.core.document.text.reader.HangingReader;
import th.sala.core.document.text.reader.StuckReader;
import th.sala.core.document.text.reader.TextTypes;
import th.sala.core.document.text.reader.Unreadable;

/** The text of real files, by a real process; and what becomes of files that are meant to break it. */
class ReaderProcessTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String POWERPOINT =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final int LETTERS = 200_000;
    private static final String THAI = "แผนปฏิบัติการประจำปี ครั้งที่ ๒";

    private static ReaderProcess reader;

    @TempDir
    static Path folder;

    @BeforeAll
    static void one_process_for_all() throws IOException {
        reader = new ReaderProcess(limits(Duration.ofSeconds(20)));
    }

    @AfterAll
    static void and_none_afterwards() {
        reader.close();
    }

    private static TextLimits limits(Duration time) {
        return new TextLimits(
                DataSize.ofMegabytes(64), LETTERS, time, DataSize.ofMegabytes(128), Duration.ofSeconds(1));
    }

    @Test
    void every_page_of_a_pdf_stands_in_its_place() {
        assertThat(pages(SampleFiles.pdf(THAI, "", "third page"), TextTypes.PDF))
                .satisfiesExactly(
                        first -> assertThat(first).contains(THAI),
                        second -> assertThat(second).isBlank(),
                        third -> assertThat(third).contains("third page"));
    }

    @Test
    void word_gives_its_paragraphs() {
        assertThat(text(SampleFiles.docx(THAI, "second"), WORD))
                .contains(THAI + "\n")
                .contains("second");
    }

    @Test
    void a_sheet_and_a_slide_are_pages() {
        assertThat(pages(SampleFiles.xlsx("งบประมาณ", THAI, "4,850,000"), EXCEL))
                .singleElement()
                .asString()
                .contains("งบประมาณ", THAI, "4,850,000");
        assertThat(pages(SampleFiles.pptx(THAI, "second slide"), POWERPOINT))
                .satisfiesExactly(
                        first -> assertThat(first).contains(THAI),
                        second -> assertThat(second).contains("second slide"));
    }

    @Test
    void the_old_office_files_are_read_too() {
        assertThat(text(SampleFiles.xls("งบ", THAI), "application/vnd.ms-excel"))
                .contains("งบ", THAI);
        assertThat(text(SampleFiles.ppt(THAI), "application/vnd.ms-powerpoint")).contains(THAI);
        assertThat(text(SampleFiles.rtf("plan"), "application/rtf")).contains("plan");
    }

    @Test
    void a_text_file_is_read_in_the_encoding_it_is_in() {
        for (String encoding : new String[] {"UTF-8", "TIS-620", "x-windows-874", "UTF-16"}) {
            assertThat(text(THAI.getBytes(Charset.forName(encoding)), "text/plain"))
                    .as(encoding)
                    .isEqualTo(THAI);
        }
        assertThat(text("déjà vu, naïve café".getBytes(Charset.forName("windows-1252")), "text/plain"))
                .isEqualTo("déjà vu, naïve café");
    }

    @Test
    void html_gives_its_words_and_no_program() {
        byte[] page = "<html><script>alert('x')</script><p>คำในหน้า</p></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(text(page, "text/html")).contains("คำในหน้า").doesNotContain("alert");
    }

    @Test
    void a_scanned_pdf_has_no_text() {
        assertThat(text(SampleFiles.pdf("", ""), TextTypes.PDF)).isBlank();
    }

    @Test
    void what_is_longer_than_is_kept_is_cut_and_says_so() {
        Answer answer = read("ก".repeat(LETTERS + 5).getBytes(StandardCharsets.UTF_8), "text/plain");
        assertThat(answer.text()).hasSize(LETTERS);
        assertThat(answer.cut()).isTrue();
    }

    @Test
    void a_locked_file_says_that_it_is_locked() {
        assertThat(read(SampleFiles.lockedPdf("secret"), TextTypes.PDF).reason())
                .isEqualTo(Unreadable.LOCKED);
    }

    @Test
    void half_a_file_is_told_and_the_next_one_is_read() {
        for (byte[] whole : new byte[][] {SampleFiles.docx(THAI), SampleFiles.xlsx("s", THAI)}) {
            assertThat(read(Arrays.copyOf(whole, whole.length / 2), WORD).reason())
                    .isEqualTo(Unreadable.DAMAGED);
        }
        assertThat(read(new byte[] {'%', 'P', 'D', 'F', '-', '1'}, TextTypes.PDF)
                        .reason())
                .isEqualTo(Unreadable.DAMAGED);
        assertThat(text(SampleFiles.docx(THAI), WORD)).contains(THAI);
    }

    @Test
    void a_bomb_does_not_go_off() {
        assertThat(read(SampleFiles.bombOfCells(100 << 20), EXCEL).reason()).isEqualTo(Unreadable.BOMB);
        Answer words = read(SampleFiles.bombOfWords(100 << 20), WORD);
        assertThat(String.valueOf(words.text()).length()).isLessThanOrEqualTo(LETTERS);
        assertThat(reader.isAlive()).isTrue();
    }

    @Test
    void no_file_of_the_machine_comes_in_by_an_entity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret of the machine");
        Answer answer = read(SampleFiles.nosy(secret.toUri().toString()), WORD);
        assertThat(String.valueOf(answer.text())).doesNotContain("secret of the machine");
    }

    @Test
    void a_billion_laughs_are_not_laughed() {
        assertThat(String.valueOf(read(SampleFiles.laughs(), WORD).text())).doesNotContain("haha");
        assertThat(reader.isAlive()).isTrue();
    }

    @Test
    void a_pdf_that_is_a_page_too_is_read_as_a_pdf() {
        byte[] pdf = SampleFiles.pdf(THAI);
        byte[] polyglot = new byte[pdf.length + 40];
        Arrays.fill(polyglot, (byte) ' ');
        byte[] head = "<script>alert(1)</script>\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, polyglot, 0, head.length);
        System.arraycopy(pdf, 0, polyglot, 40, pdf.length);
        assertThat(String.valueOf(read(polyglot, TextTypes.PDF).text())).doesNotContain("alert");
    }

    @Test
    void a_file_that_is_too_much_for_its_memory_ends_the_process_and_nothing_else() throws IOException {
        var little = new TextLimits(
                DataSize.ofMegabytes(64),
                LETTERS,
                Duration.ofSeconds(20),
                DataSize.ofMegabytes(16),
                Duration.ofSeconds(1));
        try (var process = new ReaderProcess(little)) {
            byte[] large = new byte[12 << 20];
            Arrays.fill(large, (byte) 'a');
            Answer answer = process.read(channel(large), "text/plain");
            assertThat(answer.isLast()).isTrue();
            assertThat(answer.reason()).isEqualTo(Unreadable.ENDED);
        }
    }

    @Test
    void a_process_that_never_answers_is_ended_when_the_time_of_the_file_is_over() throws IOException {
        ends(StuckReader.class);
    }

    @Test
    void a_parser_that_hangs_ends_its_process_itself() throws IOException {
        ends(HangingReader.class);
    }

    private static void ends(Class<?> main) throws IOException {
        long begun = System.nanoTime();
        var process = new ReaderProcess(limits(Duration.ofSeconds(1)), main.getName());
        try (process) {
            Answer answer = process.read(channel(SampleFiles.pdf("a")), TextTypes.PDF);
            assertThat(answer.reason()).isEqualTo(Unreadable.TIME);
            assertThat(answer.isLast()).isTrue();
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
    }

    private static String[] pages(byte[] bytes, String type) {
        return text(bytes, type).split(DocumentTexts.PAGE, -1);
    }

    private static String text(byte[] bytes, String type) {
        Answer answer = read(bytes, type);
        assertThat(answer.reason()).isNull();
        return String.valueOf(answer.text());
    }

    private static Answer read(byte[] bytes, String type) {
        try (SeekableByteChannel channel = channel(bytes)) {
            return reader.read(channel, type);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static SeekableByteChannel channel(byte[] bytes) throws IOException {
        return Files.newByteChannel(Files.write(Files.createTempFile(folder, "file", ""), bytes));
    }
}
