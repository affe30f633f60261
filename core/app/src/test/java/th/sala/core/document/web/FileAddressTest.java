package th.sala.core.document.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.api.document.DocumentId;
import th.sala.api.people.Confidentiality;

/** The address of a file: what comes, how it is told to the browser, and who gets nothing. */
class FileAddressTest extends WebCase {
    private static final String TEXT = "0123456789";

    @Test
    void a_file_comes_whole_under_its_own_name_and_harmless() throws Exception {
        DocumentId id = added("แผน \"ปี 70\" ฉบับ'จริง'.txt", TEXT.getBytes(UTF_8));
        HttpResponse<byte[]> answer = get(signedIn(reader), file(id));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TEXT.getBytes(UTF_8));
        assertThat(header(answer, "Content-Length")).isEqualTo("10");
        assertThat(header(answer, "Content-Type")).startsWith("text/plain");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .endsWith("; filename*=UTF-8''%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%9B%E0%B8%B5%2070%20"
                        + "%E0%B8%89%E0%B8%9A%E0%B8%B1%E0%B8%9A%27%E0%B8%88%E0%B8%A3%E0%B8%B4%E0%B8%87%27.txt");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(FileAddress.HARMLESS);
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void a_page_or_a_drawing_with_programs_in_it_is_only_ever_saved() throws Exception {
        for (String hostile : List.of(
                "<!doctype html><html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
                "%PDF-1.7\n<html><script>alert(1)</script></html>",
                "<script>alert(1)</script>\n%PDF-1.7\n")) {
            HttpResponse<byte[]> answer = get(signedIn(reader), file(added("a.png", hostile.getBytes(UTF_8))));
            assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
            assertThat(header(answer, "Content-Type")).doesNotStartWith("image/png");
            assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox;");
        }
    }

    @Test
    void a_part_comes_as_it_was_asked_for() throws Exception {
        String session = signedIn(reader);
        String path = file(added("a.txt", TEXT.getBytes(UTF_8)));
        part(get(session, path, "Range", "bytes=0-3"), "0123", "bytes 0-3/10");
        part(get(session, path, "Range", "bytes=7-"), "789", "bytes 7-9/10");
        part(get(session, path, "Range", "bytes=-2"), "89", "bytes 8-9/10");
        part(get(session, path, "Range", "bytes=4-400"), "456789", "bytes 4-9/10");
        String tag = header(get(session, path), "ETag");
        part(get(session, path, "Range", "bytes=0-0", "If-Range", tag), "0", "bytes 0-0/10");
    }

    private static void part(HttpResponse<byte[]> answer, String bytes, String range) {
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(bytes);
        assertThat(header(answer, "Content-Range")).isEqualTo(range);
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(bytes.length()));
    }

    @Test
    void a_part_that_is_not_there_is_refused_and_what_is_no_part_gives_the_whole() throws Exception {
        String session = signedIn(reader);
        String path = file(added("a.txt", TEXT.getBytes(UTF_8)));
        HttpResponse<byte[]> beyond = get(session, path, "Range", "bytes=10-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */10");
        for (String range : List.of("bytes=0-1,4-5", "bytes=5-2", "pages=1-2", "bytes=-", "bytes=a-b")) {
            assertThat(get(session, path, "Range", range).body()).as(range).hasSize(10);
        }
        assertThat(get(session, path, "Range", "bytes=0-1", "If-Range", "\"another\"")
                        .body())
                .hasSize(10);
    }

    @Test
    void what_the_browser_has_is_not_sent_again_and_a_head_has_no_body() throws Exception {
        String session = signedIn(reader);
        String path = file(added("a.txt", TEXT.getBytes(UTF_8)));
        String tag = header(get(session, path), "ETag");
        assertThat(get(session, path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head = ask("HEAD", session, path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo("10");
    }

    @Test
    void who_may_not_see_it_gets_the_answer_for_what_is_not_there() throws Exception {
        DocumentId id = added("a.txt", TEXT.getBytes(UTF_8));
        DocumentId secret = added("b.txt", "secret".getBytes(UTF_8), Confidentiality.SECRET);
        for (String what : List.of("file", "text", "viewer")) {
            Map<String, Object> missing = answer(stranger, address(new DocumentId(987654321), what));
            assertThat(missing).containsEntry("status", 404);
            assertThat(answer(stranger, address(id, what))).isEqualTo(missing);
            assertThat(answer(reader, address(secret, what))).isEqualTo(missing);
            assertThat(answer(stranger, address(id, what), "Range", "bytes=0-1"))
                    .isEqualTo(missing);
            assertThat(get("", address(id, what)).statusCode()).isEqualTo(302);
        }
        assertThat(get(signedIn(reader), file(id)).statusCode()).isEqualTo(200);
        assertThat(get(signedIn(writer), file(secret)).statusCode()).isEqualTo(200);
        assertThat(get(signedIn(reader), "/documents/" + id.value() + "/versions/2/file")
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, Object> answer(String username, String path, String... headers) throws Exception {
        String[] page = Stream.concat(Stream.of("Accept", "text/html"), Stream.of(headers))
                .toArray(String[]::new);
        HttpResponse<byte[]> answer = get(signedIn(username), path, page);
        Map<String, Object> all = new TreeMap<>(answer.headers().map());
        all.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        all.put("status", answer.statusCode());
        all.put("body", new String(answer.body(), UTF_8));
        return all;
    }

    @Test
    void who_came_in_with_a_code_opens_nothing_before_choosing_a_password() throws Exception {
        DocumentId id = added("a.txt", TEXT.getBytes(UTF_8));
        String session = signedIn(reader);
        database.sql("update core_person set password_once = true where username = ?")
                .param(reader)
                .update();
        try {
            assertThat(get(session, file(id)).statusCode()).isEqualTo(404);
        } finally {
            database.sql("update core_person set password_once = false where username = ?")
                    .param(reader)
                    .update();
        }
    }

    @Test
    void a_classified_file_stays_in_no_cache_and_who_opened_it_is_kept_once() throws Exception {
        DocumentId id = added("a.txt", "secret text".getBytes(UTF_8), Confidentiality.CONFIDENTIAL);
        String session = signedIn(writer);
        assertThat(ask("HEAD", session, file(id)).statusCode()).isEqualTo(200);
        assertThat(openings(id)).isZero();
        HttpResponse<byte[]> answer = get(session, file(id), "Range", "bytes=3-");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(openings(id)).isOne();
        get(session, file(id));
        get(session, address(id, "text"));
        assertThat(openings(id)).isOne();
        get(signedIn(writer), "/documents/zip?id=" + id.value());
        assertThat(openings(id)).isEqualTo(2);
    }

    private long openings(DocumentId id) {
        return database.sql("select count(*) from core_audit where what = 'document.opened' and subject_id = ?"
                        + " and person_id is not null")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_file_that_waits_is_held_back_or_gone_says_so() throws Exception {
        DocumentId id = added("a.txt", TEXT.getBytes(UTF_8));
        String session = signedIn(reader);
        for (var expected :
                Map.of("HELD", 409, "REFUSED", 409, "DESTROYED", 410).entrySet()) {
            database.sql("update core_document_version set state = ? where document_id = ?")
                    .params(expected.getKey(), id.value())
                    .update();
            for (String what : List.of("file", "text")) {
                HttpResponse<byte[]> answer = get(session, address(id, what));
                assertThat(answer.statusCode()).isEqualTo(expected.getValue());
                assertThat(new String(answer.body(), UTF_8))
                        .startsWith("ไฟล์นี้")
                        .doesNotContain(TEXT);
            }
            assertThat(get(session, "/documents/zip?id=" + id.value()).statusCode())
                    .isEqualTo(404);
        }
    }
}
