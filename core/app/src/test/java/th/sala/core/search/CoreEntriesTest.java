package th.sala.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchEntry;
import th.sala.core.document.text.TextRead;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;

/** People, departments and documents are found from the moment they are there, as they are now. */
class CoreEntriesTest extends SearchCase {
    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Personnel personnel;

    @Autowired
    private People people;

    @Autowired
    private Documents documents;

    @AfterEach
    void no_documents() {
        for (String table : List.of("core_evidence", "core_document_link", "core_document_version", "core_document")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update core_search_entry set gone = true, pending = true, stamp = stamp + 1"
                        + " where kind = 'document'")
                .update();
    }

    @Test
    void everybody_of_the_sample_agency_and_every_department_is_found_by_everybody() {
        indexing.catchUp();
        as("staff.it", () -> people.search("", 100)).forEach(person -> {
            if (!person.position().isEmpty()) {
                assertThat(links(person.name()))
                        .as(person.name())
                        .contains("people/" + person.id().value());
            }
        });
        people.departments()
                .forEach(unit -> assertThat(links(unit.name()))
                        .as(unit.name())
                        .first()
                        .isEqualTo("people/units/" + unit.id().value()));
    }

    @Test
    void who_joins_is_found_who_is_renamed_by_the_new_name_and_who_is_suspended_by_none() {
        PersonId joined = as(
                "admin",
                () -> personnel.add(
                        new PersonnelFile.Draft("search.joins", "มาลินี สืบหา", "หมู", "0 2555 7788", ""),
                        new PersonnelFile.Move(
                                policy(),
                                "นักวิเคราะห์ข้อมูล",
                                true,
                                LocalDate.now().minusDays(1),
                                null)));
        String link = "people/" + joined.value();
        indexing.catchUp();
        assertThat(links("สืบหา")).containsExactly(link);
        assertThat(links("มาลินี")).containsExactly(link);
        assertThat(links("2555")).containsExactly(link);
        as(
                "admin",
                () -> personnel.change(
                        joined,
                        version(joined),
                        new PersonnelFile.Draft("search.joins", "มาลินี ค้นพบ", "หมู", "", "")));
        indexing.catchUp();
        assertThat(links("สืบหา")).isEmpty();
        assertThat(links("ค้นพบ")).containsExactly(link);
        as("admin", () -> personnel.suspend(joined, version(joined)));
        indexing.catchUp();
        assertThat(links("ค้นพบ")).isEmpty();
    }

    @Test
    void what_a_transaction_that_fails_did_to_a_person_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            as(
                    "admin",
                    () -> personnel.add(
                            new PersonnelFile.Draft("search.never", "ไม่เคย มาถึง", "", "", ""),
                            new PersonnelFile.Move(
                                    policy(), "นักวิจัย", true, LocalDate.now().minusDays(1), null)));
            status.setRollbackOnly();
        });
        indexing.catchUp();
        assertThat(links("ไม่เคย มาถึง")).isEmpty();
    }

    @Test
    void a_document_is_found_by_those_who_may_see_it() {
        DepartmentId policy = policy();
        DocumentId added = as(
                "head.policy",
                () -> documents.add(
                        new DocumentDraft(
                                "รายงานตรวจสอบพิเศษ",
                                null,
                                policy,
                                Confidentiality.NORMAL,
                                new DocumentRights("strategy.edit", "strategy.edit"),
                                List.of()),
                        file("report.png")));
        indexing.catchUp();
        String link = "documents/" + added.value() + "/preview";
        assertThat(links("head.policy", "รายงานตรวจสอบพิเศษ")).containsExactly(link);
        assertThat(links("head.policy", "report.png")).containsExactly(link);
        assertThat(links("head.it", "รายงานตรวจสอบพิเศษ")).isEmpty();

        textRead(added, "หน้าแรก\fข้อสังเกตเรื่องครุภัณฑ์");
        assertThat(links("head.policy", "ข้อสังเกตเรื่องครุภัณฑ์")).containsExactly(link);
        assertThat(links("head.it", "ข้อสังเกตเรื่องครุภัณฑ์")).isEmpty();
    }

    @Test
    void the_last_word_of_the_longest_text_is_found() {
        DocumentId book = report("หนังสือ");
        String last = " อวสานบทสุดท้าย";
        textRead(
                book,
                "ก ".repeat(SearchEntry.LONGEST_TEXT).substring(0, SearchEntry.LONGEST_TEXT - last.length()) + last);
        assertThat(links("head.policy", "อวสานบทสุดท้าย")).containsExactly("documents/" + book.value() + "/preview");
    }

    @Test
    void what_changes_nothing_in_an_entry_does_not_write_it() {
        DocumentId plan = report("แผนย้ายแฟ้ม");
        String written = "select written_at > now() - interval 1 hour from core_search_entry where kind = 'document'"
                + " and subject_id = ?";
        database.sql("update core_search_entry set written_at = now() - interval 1 day where kind = 'document'")
                .update();
        as("head.policy", () -> documents.attach(plan, new SubjectRef("test", "project", "7")));
        assertThat(database.sql(written)
                        .param(plan.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        as("head.policy", () -> documents.addVersion(plan, 1, "", file("page2.png")));
        assertThat(database.sql(written)
                        .param(plan.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private DocumentId report(String title) {
        return as(
                "head.policy",
                () -> documents.add(
                        new DocumentDraft(
                                title,
                                null,
                                people.current().department(),
                                Confidentiality.NORMAL,
                                new DocumentRights("strategy.edit", "strategy.edit"),
                                List.of()),
                        file("page.png")));
    }

    /** A picture, of which nobody reads a text beside the test. */
    private static SentFile file(String name) {
        return new SentFile(
                name, new ByteArrayInputStream(("\u0089PNG\r\n\u001a\n" + name).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** As if the text had been read from the file. */
    private void textRead(DocumentId document, String text) {
        String hash = database.sql("select hash from core_document_version where document_id = ?")
                .param(document.value())
                .query(String.class)
                .single();
        database.sql("insert into core_document_text (hash, media_type, state, next_try, text)"
                        + " values (?, 'text/plain', 'READ', now(), ?)"
                        + " on duplicate key update state = 'READ', text = values(text)")
                .params(hash, text)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new TextRead(hash)));
        indexing.catchUp();
    }

    @Test
    void a_source_told_anew_brings_back_what_was_lost_and_takes_away_what_is_not_there() {
        indexing.catchUp();
        String name = as("director", () -> people.current().name());
        database.sql("delete from core_search_entry where kind = 'person'").update();
        database.sql(
                        "insert into core_search_entry (module, kind, subject_id, kind_key, title, body, link, written_at)"
                                + " values ('core', 'person', '999999', 'search.kind.person', 'ผีในทะเบียน', '', 'people/999999', now(6) - interval 1 day)")
                .update();
        database.sql("delete from core_search_source").update();
        indexing.catchUp();
        assertThat(links(name)).isNotEmpty();
        assertThat(links("ผีในทะเบียน")).isEmpty();
    }

    private int version(PersonId id) {
        return as("admin", () -> personnel.find(id).orElseThrow().version());
    }

    private DepartmentId policy() {
        return as("head.policy", () -> people.current().department());
    }

    private List<String> links(String typed) {
        return links("staff.it", typed);
    }

    private List<String> links(String username, String typed) {
        return as(
                username,
                () -> searching.find(SearchQuery.of(typed)).hits().stream()
                        .map(Found.Hit::link)
                        .toList());
    }
}
