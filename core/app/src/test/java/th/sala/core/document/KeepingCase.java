package th.sala.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.RuleBroken;
import th.sala.api.document.DocumentId;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.core.document.DocumentKind.KeptFrom;

/** Two who keep the documents of the first unit, one who keeps those of the second, and one who keeps all. */
abstract class KeepingCase extends DocumentCase {
    @Autowired
    Retention retention;

    @Autowired
    Destructions destructions;

    @Autowired
    DocumentKinds kinds;

    @Autowired
    Filing filing;

    @BeforeEach
    void two_keepers() {
        founding.role(
                "test.keeping",
                "ผู้เก็บรักษา",
                "Keeper",
                Set.of(DocumentPermissions.READ, DocumentPermissions.WRITE, DocumentPermissions.KEEP));
        person("test.keeper", "D1", "test.keeping");
        person("test.second", "D1", "test.keeping");
        person("test.elsewhere", "D2", "test.keeping");
        founding.assign(
                founding.person("test.agency", "ผู้ทดสอบ", "", "D2", "a password of a test", false),
                "test.keeping",
                null,
                false);
    }

    static ListQuery of(DepartmentId department) {
        return list("department", department.value());
    }

    static ListQuery list(String filter, long id) {
        return new ListQuery(List.of(new ListQuery.Filter(filter, Long.toString(id))), List.of(), 0, 10);
    }

    DocumentKind kind(String code, KeptFrom from) {
        return as("test.agency", () -> {
            long id = kinds.add(new DocumentKind(0, "test." + code, code, code, 1, from, true, 0, List.of()));
            return kinds.find(id);
        });
    }

    /** Added in the fiscal year 2553. */
    DocumentId old(String title, @Nullable DocumentKind kind, @Nullable LocalDate closed) {
        DocumentId id =
                as("test.keeper", () -> filing.file(first, null, Confidentiality.NORMAL, file(title + ".txt", title)));
        database.sql("update core_document set added_at = '2010-03-01 00:00:00', fiscal_year = 2553, kind_id = :kind,"
                        + " closed_on = :closed where id = :id")
                .param("kind", kind == null ? null : kind.id())
                .param("closed", closed)
                .param("id", id.value())
                .update();
        return id;
    }

    static void rule(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo(key));
    }
}
