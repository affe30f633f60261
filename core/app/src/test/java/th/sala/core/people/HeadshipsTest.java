package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;

/** One names a head while another, who began to read before, moves that person away. */
class HeadshipsTest extends PortalTest {
    @Autowired
    private Founding founding;

    @Autowired
    private Placements placements;

    @Autowired
    private StructureReader structure;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private DepartmentId away = new DepartmentId(0);
    private PersonId person = new PersonId(0);

    @BeforeEach
    void a_unit_without_a_head() {
        transaction().executeWithoutResult(status -> {
            founding.department("H1", "ภารกิจไม่มีหัวหน้า", "Unit without head", DepartmentKind.UNIT, "สมศ.");
            away = founding.department("H2", "ภารกิจอื่น", "Other unit", DepartmentKind.UNIT, "สมศ.");
            person = founding.person("test.heads", "ผู้ทดสอบ", "เจ้าหน้าที่", "H1", "a password of a test", false);
        });
    }

    @AfterEach
    void forget() {
        for (String table : new String[] {"core_department_state", "core_placement"}) {
            database.sql("delete x from " + table + " x join core_department d on d.id = x.department_id"
                            + " where d.code in ('H1', 'H2')")
                    .update();
        }
        database.sql("delete from core_department where code in ('H1', 'H2')").update();
        database.sql("delete from core_person where username = 'test.heads'").update();
        structure.forget();
    }

    @Test
    void who_was_named_head_a_moment_ago_is_not_moved_away() {
        as(
                "admin",
                () -> transaction().executeWithoutResult(status -> {
                    int version = database.sql("select version from core_person where id = ?")
                            .param(person.value())
                            .query(Integer.class)
                            .single();
                    transaction().executeWithoutResult(other -> founding.lead("H1", "test.heads", null));
                    var move = new PersonnelFile.Move(away, "เจ้าหน้าที่", true, LocalDate.now(clock), null);
                    assertThatThrownBy(() -> placements.move(person, version, move, Placements.FormerRoles.STAY))
                            .isInstanceOfSatisfying(
                                    RuleBroken.class,
                                    rule -> assertThat(rule.key()).isEqualTo(Headships.WITHOUT_PLACE));
                    status.setRollbackOnly();
                }));
    }

    /** One of its own, whatever is under way. */
    private TransactionTemplate transaction() {
        var alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return alone;
    }
}
