package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.Documents;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;
import th.sala.core.people.Founding;
import th.sala.core.people.RightsReader;

/** Two units, somebody who writes in the first, somebody who only reads there, and a stranger of the second. */
@Transactional
abstract class DocumentCase extends PortalTest {
    static final DocumentRights RIGHTS = new DocumentRights("test.read", "test.write");
    static final SubjectRef RECORD = new SubjectRef("test", "project", "7");

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient database;

    @Autowired
    Founding founding;

    @Autowired
    RightsReader rights;

    DepartmentId first = new DepartmentId(0);
    DepartmentId second = new DepartmentId(0);

    @BeforeEach
    void two_units() {
        first = founding.department("D1", "ภารกิจทดสอบหนึ่ง", "First unit", DepartmentKind.UNIT, null);
        second = founding.department("D2", "ภารกิจทดสอบสอง", "Second unit", DepartmentKind.UNIT, null);
        founding.role("test.writing", "ผู้เขียน", "Writer", Set.of("test.read", "test.write"));
        founding.role("test.reading", "ผู้อ่าน", "Reader", Set.of("test.read"));
        person("test.writer", "D1", "test.writing");
        person("test.reader", "D1", "test.reading");
        person("test.stranger", "D2", "test.writing");
    }

    PersonId person(String username, String department, String role) {
        PersonId id = founding.person(username, "ผู้ทดสอบ", "", department, "a password of a test", false);
        founding.assign(id, role, department, false);
        return id;
    }

    PersonId id(String username) {
        return new PersonId(database.sql("select id from core_person where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    void clear(String username, String level) {
        database.sql("update core_assignment set clearance = ? where person_id = ?")
                .params(level, id(username).value())
                .update();
        rights.forget();
    }

    static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }

    static void broken(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.field()).isEqualTo(field));
    }

    DocumentId added(String name) {
        return as("test.writer", () -> documents.add(draft(Confidentiality.NORMAL), file(name, "เนื้อหาของ " + name)));
    }

    DocumentDraft draft(Confidentiality level) {
        return new DocumentDraft("", null, first, level, RIGHTS, List.of(RECORD));
    }

    static SentFile file(String name, String text) {
        return new SentFile(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
