package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;

@Transactional
@Import(PermissionsTest.Guarded.class)
class PermissionsTest extends PortalTest {
    @Autowired
    private People people;

    @Autowired
    private Founding founding;

    @Autowired
    private Guarded.Till till;

    private DepartmentId bureau;
    private DepartmentId unit;
    private DepartmentId stranger;

    @BeforeEach
    void departments() {
        bureau = founding.department("T1", "สำนักทดสอบ", "Test bureau", DepartmentKind.UNIT, null);
        unit = founding.department("T1.1", "ภารกิจทดสอบ", "Test unit", DepartmentKind.UNIT, "T1");
        stranger = founding.department("T2", "สำนักอื่น", "Other bureau", DepartmentKind.UNIT, null);
        founding.role("till", "ผู้ดูแลเงิน", "Keeper", Set.of("test.open"));
    }

    @Test
    void nobody_may_do_anything() {
        assertThat(people.may("test.open")).isFalse();
        assertThat(people.scope("test.open")).isEqualTo(DepartmentScope.NOWHERE);
        assertThatThrownBy(till::open).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(people::current).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_role_without_the_permission_opens_nothing() {
        person("test.none");
        as("test.none", () -> {
            assertThat(people.may("test.open")).isFalse();
            assertThatThrownBy(till::open).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void a_role_in_one_department_counts_only_there() {
        founding.assign(person("test.bureau"), "till", "T1", false);
        as("test.bureau", () -> {
            assertThat(people.may("test.open", bureau)).isTrue();
            assertThat(people.may("test.open", unit)).isFalse();
            assertThat(people.may("test.open", stranger)).isFalse();
            assertThat(till.open()).isEqualTo(1);
            assertThatThrownBy(() -> people.demand("test.open", stranger)).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void a_role_with_those_below_counts_for_the_units_of_the_bureau() {
        founding.assign(person("test.below"), "till", "T1", true);
        as("test.below", () -> {
            assertThat(people.scope("test.open").departments()).containsExactlyInAnyOrder(bureau, unit);
            assertThat(people.may("test.open", stranger)).isFalse();
        });
    }

    @Test
    void a_role_for_the_whole_agency_counts_everywhere() {
        founding.assign(person("test.all"), "till", null, false);
        as("test.all", () -> assertThat(people.may("test.open", stranger)).isTrue());
    }

    @Test
    void whoever_leads_a_department_looks_after_its_modules_and_only_there() {
        person("test.head");
        as("test.head", () -> assertThat(people.may("core.department")).isFalse());
        founding.lead("T1", "test.head", null);
        as(
                "test.head",
                () -> assertThat(people.scope("core.department").departments()).containsExactly(bureau));
    }

    @Test
    void a_change_counts_at_the_next_question() {
        PersonId id = person("test.later");
        as("test.later", () -> {
            assertThat(people.may("test.open")).isFalse();
            founding.assign(id, "till", "T1", false);
            assertThat(people.may("test.open")).isTrue();
        });
    }

    @Test
    void departments_stand_in_the_order_of_the_thai_dictionary() {
        founding.department("T3", "เก้า", "Nine", DepartmentKind.UNIT, null);
        founding.department("T4", "กลุ่ม", "Group", DepartmentKind.UNIT, null);
        founding.department("T5", "ขอบ", "Edge", DepartmentKind.UNIT, null);
        assertThat(people.departments()).extracting(Department::name).containsSubsequence("กลุ่ม", "เก้า", "ขอบ");
    }

    @Test
    void a_search_takes_percent_and_underscore_as_letters() {
        assertThat(people.search("%", 10)).isEmpty();
        assertThat(people.search("_", 10)).isEmpty();
        assertThat(people.search("เจ้าหน้าที่ ก", 10)).isNotEmpty();
    }

    private PersonId person(String username) {
        return founding.person(username, "เจ้าหน้าที่ทดสอบ", "", "T1", "a password of a test", false);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Guarded {
        @Bean
        Till till() {
            return new Till();
        }

        @Needs("test.open")
        static class Till {
            private final AtomicInteger opened = new AtomicInteger();

            int open() {
                return opened.incrementAndGet();
            }
        }
    }
}
