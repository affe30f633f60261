package th.sala.core.document.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import th.sala.api.document.DocumentId;
import th.sala.api.people.Confidentiality;
import th.sala.core.document.text.SampleFiles;
import th.sala.core.document.text.TextState;
import th.sala.core.document.text.reader.Unreadable;

/** What is shown of a file, its text in the background, and several files at once. */
class PreviewAddressTest extends WebCase {
    @Autowired
    @Qualifier("textQueue")
    private SmartLifecycle queue;

    @Test
    void the_text_of_a_file_is_a_page_on_which_nothing_runs_and_words_are_marked() throws Exception {
        DocumentId id = added("a.docx", SampleFiles.docx("<script>alert(1)</script> งบ ปี 2570", "แผน"));
        assertThat(read(id).kind()).isEqualTo(TextState.Kind.READ);
        HttpResponse<byte[]> answer =
                get(signedIn(reader), address(id, "text?find=%E0%B8%9B%E0%B8%B5+%E0%B9%92%E0%B9%95"));
        Document page = Jsoup.parse(new String(answer.body(), UTF_8));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("mark#found").text()).isEqualTo("ปี 25");
        assertThat(page.select("pre").text()).contains("<script>alert(1)</script>", "แผน");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void pages_of_a_text_can_be_linked_to() throws Exception {
        DocumentId id = added("a.pptx", SampleFiles.pptx("แผ่นที่หนึ่ง", "แผ่นที่สอง"));
        read(id);
        Document page = page(reader, address(id, "text"));
        assertThat(page.select("#page-2 pre").text()).isEqualTo("แผ่นที่สอง");
    }

    @Test
    void a_thai_text_file_of_windows_is_shown_as_it_was_written() throws Exception {
        DocumentId id = added("a.txt", "รายงานการประชุม".getBytes("x-windows-874"));
        read(id);
        assertThat(page(reader, address(id, "text")).select("pre").text()).isEqualTo("รายงานการประชุม");
    }

    @Test
    void a_scanned_pdf_says_that_it_has_no_text() throws Exception {
        DocumentId id = added("scan.pdf", SampleFiles.pdf("", ""));
        assertThat(read(id).kind()).isEqualTo(TextState.Kind.EMPTY);
        assertThat(page(reader, address(id, "text")).text()).contains("ไม่มีข้อความ");
    }

    @Test
    void a_broken_file_is_tried_again_and_the_next_one_is_read_meanwhile() throws Exception {
        byte[] whole = SampleFiles.xlsx("s", "ค่าที่ค้นหา");
        DocumentId broken = added("half.pdf", "%PDF-1.7 and nothing more".getBytes(UTF_8));
        DocumentId good = added("good.xlsx", whole);
        assertThat(read(good).kind()).isEqualTo(TextState.Kind.READ);
        assertThat(read(broken)).isEqualTo(new TextState(TextState.Kind.WAITING, Unreadable.DAMAGED, false));
        DocumentId locked = added("locked.pdf", SampleFiles.lockedPdf("a"));
        assertThat(read(locked)).isEqualTo(new TextState(TextState.Kind.BROKEN, Unreadable.LOCKED, false));
        assertThat(page(reader, address(locked, "text")).text()).contains("รหัสผ่าน");
    }

    @Test
    void a_file_that_came_while_nobody_read_is_read_afterwards() throws Exception {
        queue.stop();
        DocumentId id = added("later.txt", "อ่านภายหลัง".getBytes(UTF_8));
        String session = signedIn(reader);
        HttpResponse<byte[]> waits = get(session, address(id, "text"));
        assertThat(new String(waits.body(), UTF_8)).contains("กำลังอ่านข้อความ", "http-equiv=\"refresh\"");
        queue.start();
        assertThat(read(id).kind()).isEqualTo(TextState.Kind.READ);
    }

    @Test
    void the_viewer_shows_this_file_and_runs_nothing_but_itself() throws Exception {
        DocumentId id = added("a.pdf", SampleFiles.pdf("แผน"));
        String session = signedIn(reader);
        HttpResponse<byte[]> answer = get(session, address(id, "viewer"));
        Document page = Jsoup.parse(new String(answer.body(), UTF_8));
        String nonce = page.selectFirst("script").attr("nonce");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "script-src 'nonce-" + nonce + "' 'strict-dynamic'",
                        "default-src 'none'",
                        "frame-ancestors 'self'")
                .doesNotContain("unsafe-eval' ;");
        assertThat(page.select("script")).isNotEmpty().allSatisfy(script -> {
            assertThat(script.attr("nonce")).isEqualTo(nonce);
            assertThat(get(session, script.attr("src")).statusCode()).isEqualTo(200);
        });
        assertThat(page.select("link[rel=stylesheet]"))
                .allSatisfy(sheet -> assertThat(get(session, sheet.attr("href")).statusCode())
                        .isEqualTo(200));
        assertThat(page.selectFirst("html").attr("data-file")).isEqualTo(file(id));
        assertThat(get(session, address(id, "viewer?file=/other")).statusCode()).isEqualTo(404);
        assertThat(get(session, address(added("a.txt", new byte[] {'a'}), "viewer"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void several_files_come_in_one_archive_without_those_that_may_not_be_seen() throws Exception {
        DocumentId one = added("แผน.txt", "หนึ่ง".getBytes(UTF_8));
        DocumentId two = added("แผน.TXT", "สอง".getBytes(UTF_8));
        DocumentId secret = added("ลับ.txt", "ลับ".getBytes(UTF_8), Confidentiality.SECRET);
        String query =
                "/documents/zip?id=" + one.value() + "&id=" + two.value() + "&id=" + secret.value() + "&id=987654";
        HttpResponse<byte[]> answer = get(signedIn(reader), query);
        assertThat(header(answer, "Content-Disposition"))
                .contains("filename*=UTF-8''")
                .endsWith(".zip");
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        assertThat(files).isEqualTo(Map.of("แผน.txt", "หนึ่ง", "แผน (2).TXT", "สอง"));
        assertThat(get(signedIn(stranger), query).statusCode()).isEqualTo(404);
    }

    @Test
    void more_files_than_an_address_can_name_are_refused_in_words() throws Exception {
        String query = LongStream.rangeClosed(1, ZipAddress.MOST + 1)
                .mapToObj(i -> "id=" + i)
                .collect(Collectors.joining("&", "/documents/zip?", ""));
        HttpResponse<byte[]> answer = get(signedIn(reader), query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8)).contains("200");
    }

    private Document page(String username, String path) throws Exception {
        return Jsoup.parse(new String(get(signedIn(username), path).body(), UTF_8));
    }
}
