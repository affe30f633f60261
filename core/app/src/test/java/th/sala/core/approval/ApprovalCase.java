package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalContent.Line;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approvals;
import th.sala.api.approval.Approver;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.approval.Step;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.core.MovableClock;
import th.sala.core.PageTest;
import th.sala.core.people.Founding;

/**
 * A unit with a head below an office with a director, a deputy over the unit, somebody for finance and one for law; whoever
 * of the unit asks.
 */
@Import(ApprovalCase.Bench.class)
abstract class ApprovalCase extends PageTest {
    static final Route ROUTE = Route.of(
            Step.of(Desk.of("unit", "หัวหน้าเห็นชอบ", "Head agrees", Approver.headOfUnit())
                    .within(3)
                    .demanding(Desk.Demand.SKIP_SAME_PERSON)),
            Step.of(
                    Desk.of("finance", "การเงิน", "Finance", Approver.role("test.finance"))
                            .lookingAt("amount", "budget"),
                    Desk.of("legal", "กฎหมาย", "Law", Approver.role("test.legal"))
                            .lookingAt("contract")),
            Step.of(Desk.of("deputy", "รองผู้อำนวยการ", "Deputy", Approver.deputy())),
            Step.of(Desk.of("director", "ผู้อำนวยการอนุมัติ", "Director", Approver.director())
                            .demanding(Desk.Demand.SKIP_SAME_PERSON))
                    .when(Condition.amountAbove("100000")));

    /** A kind of record of the tests: what it says and what became of it. */
    static final class Paper implements ApprovalSubject {
        final List<String> ends = new ArrayList<>();
        Route route = ROUTE;
        ApprovalContent content = ApprovalContent.of("ว่าง", new DepartmentId(1));

        @Nullable
        RuntimeException refusing;

        @Override
        public String kind() {
            return "paper";
        }

        @Override
        public String titleKey() {
            return "approval.title";
        }

        @Override
        public Route defaultRoute() {
            return route;
        }

        @Override
        public ApprovalContent content(String id) {
            return content;
        }

        @Override
        public String path(String id) {
            return "papers-of-a-test/" + id;
        }

        @Override
        public void ended(Approval request) {
            if (refusing != null) {
                throw refusing;
            }
            ends.add(request.subject().id() + " " + request.state());
        }

        @Override
        public void reopened(Approval request) {
            ends.add(request.subject().id() + " again");
        }
    }

    @TestConfiguration
    @Import({Paper.class, Purse.class})
    static class Bench {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    Paper paper;

    @Autowired
    Purse purse;

    @Autowired
    MovableClock movable;

    @Autowired
    Approvals approvals;

    @Autowired
    Deciding deciding;

    @Autowired
    Requests requests;

    @Autowired
    ApprovalActs acts;

    @Autowired
    Seats seats;

    @Autowired
    Moves moves;

    @Autowired
    Founding founding;

    @Autowired
    JdbcClient database;

    DepartmentId office = new DepartmentId(0);
    DepartmentId unit = new DepartmentId(0);

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void the_office() {
        transaction.executeWithoutResult(status -> open());
    }

    private void open() {
        office = founding.department("T0", "สำนักงานทดสอบ", "Office", DepartmentKind.OFFICE, null);
        unit = founding.department("T1", "ภารกิจทดสอบ", "Unit", DepartmentKind.UNIT, "T0");
        founding.role("test.finance", "การเงิน", "Finance", Set.of());
        founding.role("test.legal", "กฎหมาย", "Law", Set.of());
        person("test.director", "T0");
        person("test.deputy", "T0");
        person("test.head", "T1");
        person("test.asks", "T1");
        founding.assign(person("test.finance", "T0"), "test.finance", null, false);
        founding.assign(person("test.legal", "T0"), "test.legal", null, false);
        founding.lead("T0", "test.director", null);
        founding.lead("T1", "test.head", "test.deputy");
        movable.ahead(Duration.ZERO);
        purse.empty();
        paper.ends.clear();
        paper.refusing = null;
        paper.route = ROUTE;
        paper.content = content("50000.00", "สัญญาเดิม");
        database.sql("delete from core_approval_route where module = 'core' and kind = 'paper'"
                        + " and id not in (select route_id from core_approval)")
                .update();
    }

    PersonId person(String username, String department) {
        return founding.person(username, username, "", department, "a password of a test", false);
    }

    PersonId id(String username) {
        return new PersonId(database.sql("select id from core_person where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    ApprovalContent content(String amount, String contract) {
        return ApprovalContent.of("ขออนุมัติโครงการทดสอบ", unit, new Line("contract", "สัญญา", contract))
                .costing(new BigDecimal(amount), "แผนยุทธศาสตร์");
    }

    ApprovalId submitted(String record) {
        return as("test.asks", () -> approvals.submit(reference(record), ApprovalDraft.EMPTY));
    }

    static SubjectRef reference(String record) {
        return new SubjectRef("core", "paper", record);
    }

    void decide(String person, ApprovalId id, String desk, Decision decision) {
        as(person, () -> deciding.decide(id, request(id).round(), desk, decision));
    }

    void agree(String person, ApprovalId id, String desk) {
        decide(person, id, desk, Decision.agreed(""));
    }

    Request request(ApprovalId id) {
        return requests.find(id).orElseThrow();
    }

    ApprovalState state(ApprovalId id) {
        return request(id).state();
    }

    /** The desks that are asked, in the order they were. */
    List<String> asked(ApprovalId id) {
        return seats.of(id, request(id).round()).stream()
                .filter(Seat::waiting)
                .map(Seat::desk)
                .toList();
    }

    static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }

    static void rule(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo(key));
    }

    static ApprovalDraft choosing(String desk, PersonId person) {
        return new ApprovalDraft("", List.of(new ApprovalDraft.Chosen(desk, person)));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** For tests that decide in transactions of their own. */
    void forget() {
        for (String table : List.of("mark", "seat", "round")) {
            database.sql("delete from core_approval_" + table).update();
        }
        database.sql("delete from core_approval").update();
        database.sql("delete from core_number where subject_kind = 'approval'").update();
        database.sql("delete from core_approval_route where kind = 'paper'").update();
        database.sql("delete from core_department_state where name in ('สำนักงานทดสอบ', 'ภารกิจทดสอบ')")
                .update();
        for (String table : List.of("core_assignment", "core_placement")) {
            database.sql("delete x from " + table
                            + " x join core_person p on p.id = x.person_id where p.username like 'test.%'")
                    .update();
        }
        database.sql("delete from core_person where username like 'test.%'").update();
        database.sql("delete from core_department where code in ('T0', 'T1')").update();
        database.sql("delete from core_role where code in ('test.finance', 'test.legal')")
                .update();
    }
}
