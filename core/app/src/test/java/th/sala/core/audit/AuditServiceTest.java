package th.sala.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.core.PortalTest;

class AuditServiceTest extends PortalTest {
    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private record State(String name, int amount) {}

    @Test
    void a_note_says_who_what_before_and_after() {
        SubjectRef subject = new SubjectRef("core", "test", "1");
        as(
                "staff.it",
                () -> transaction.executeWithoutResult(
                        t -> audit.note(subject, "test.changed", new State("เดิม", 1), new State("ใหม่", 2))));
        assertThat(database.sql("""
            select concat(p.username, '|', a.what, '|', a.before_state, '|', a.after_state)
            from core_audit a join core_person p on p.id = a.person_id
            where a.subject_kind = 'test' and a.subject_id = '1'\
            """).query(String.class).single())
                .isEqualTo("staff.it|test.changed|{\"name\":\"เดิม\",\"amount\":1}|{\"name\":\"ใหม่\",\"amount\":2}");
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_note() {
        SubjectRef subject = new SubjectRef("core", "test", "2");
        transaction.executeWithoutResult(t -> {
            audit.note(subject, "test.changed", null, null);
            t.setRollbackOnly();
        });
        assertThat(database.sql("select count(*) from core_audit where subject_kind = 'test' and subject_id = '2'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_note_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> audit.note(new SubjectRef("core", "test", "3"), "test.changed", null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
