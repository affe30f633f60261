package th.sala.core.approval;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.approval.Approvals;
import th.sala.api.approval.Route;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.SalaPortal;
import th.sala.core.people.Accounts;
import th.sala.core.people.CurrentPerson;
import th.sala.core.people.Founding;

/**
 * A portal as a process of its own that puts up requests and decides upon them until it is killed or its database is. After
 * each decision it says so, as a browser is told.
 */
final class DecidesUntilKilled {
    static final String DECIDED = "decided ";

    private static final int AT_ONCE = 3;

    private final ConfigurableApplicationContext portal;
    private final String run;

    private DecidesUntilKilled(ConfigurableApplicationContext portal, String run) {
        this.portal = portal;
        this.run = run;
    }

    /** A record whose end leaves a row, so that it is seen how often it was told. */
    static final class Effect implements ApprovalSubject {
        private final JdbcClient database;
        private final People people;

        Effect(JdbcClient database, People people) {
            this.database = database;
            this.people = people;
        }

        @Override
        public String kind() {
            return "effect";
        }

        @Override
        public String titleKey() {
            return "approval.title";
        }

        @Override
        public Route defaultRoute() {
            return ApprovalCase.ROUTE;
        }

        @Override
        public ApprovalContent content(String id) {
            return ApprovalContent.of("คำขอที่ " + id, people.current().department());
        }

        @Override
        public String path(String id) {
            return "effects-of-a-test/" + id;
        }

        @Override
        public void ended(Approval request) {
            database.sql("insert into test_effect (approval_id) values (?)")
                    .param(request.id().value())
                    .update();
        }
    }

    /** @param arguments the number of the run, then settings of the portal */
    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Exception failed) {
            failed.printStackTrace();
        }
        // without its database there is nothing left to do
        System.exit(1);
    }

    private static void run(String[] arguments) throws InterruptedException {
        String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        var decides = new DecidesUntilKilled(
                new SpringApplicationBuilder(SalaPortal.class, Effect.class).run(settings), arguments[0]);
        decides.found();
        var threads = new Thread[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            threads[i] = Thread.ofPlatform().start(() -> decides.work(number));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void found() {
        portal.getBean(JdbcClient.class)
                .sql(
                        "create table if not exists test_effect (approval_id bigint not null, key of_approval (approval_id))")
                .update();
        portal.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            if (portal.getBean(JdbcClient.class)
                            .sql("select count(*) from core_department where code = 'T1'")
                            .query(Long.class)
                            .single()
                    == 0) {
                office(portal.getBean(Founding.class));
            }
        });
    }

    private static void office(Founding founding) {
        founding.department("T0", "สำนักงานทดสอบ", "Office", DepartmentKind.OFFICE, null);
        founding.department("T1", "ภารกิจทดสอบ", "Unit", DepartmentKind.UNIT, "T0");
        founding.role("test.finance", "การเงิน", "Finance", Set.of());
        founding.role("test.legal", "กฎหมาย", "Law", Set.of());
        for (String name : new String[] {"test.director", "test.deputy"}) {
            person(founding, name, "T0");
        }
        person(founding, "test.head", "T1");
        person(founding, "test.asks", "T1");
        founding.assign(person(founding, "test.finance", "T0"), "test.finance", null, false);
        founding.assign(person(founding, "test.legal", "T0"), "test.legal", null, false);
        founding.lead("T0", "test.director", null);
        founding.lead("T1", "test.head", "test.deputy");
    }

    private static PersonId person(Founding founding, String name, String department) {
        return founding.person(name, name, "", department, "a password of a test", false);
    }

    private void work(int thread) {
        for (int i = 0; true; i++) {
            var record = new SubjectRef("core", "effect", run + "-" + thread + "-" + i);
            ApprovalId id =
                    as("test.asks", () -> portal.getBean(Approvals.class).submit(record, ApprovalDraft.EMPTY));
            decide(id, "test.head", "unit");
            decide(id, "test.finance", "finance");
            decide(id, "test.legal", "legal");
            decide(id, "test.deputy", "deputy");
        }
    }

    private void decide(ApprovalId id, String person, String desk) {
        as(person, () -> {
            portal.getBean(Deciding.class).decide(id, 1, desk, Decision.agreed(""));
            return id;
        });
        synchronized (this) {
            System.out.println(DECIDED + id.value() + " " + desk);
        }
    }

    private <T> T as(String username, Supplier<T> work) {
        return portal.getBean(CurrentPerson.class)
                .during(portal.getBean(Accounts.class).loadUserByUsername(username), work);
    }
}
