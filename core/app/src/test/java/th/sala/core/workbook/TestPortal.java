package th.sala.core.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.TestTexts;

/** The service with the portal around it played by hand: who may, what was noted, how transactions ended. */
final class TestPortal {
    final List<String> permissions = new ArrayList<>(List.of("sample.import"));
    final List<String> log = new ArrayList<>();
    final WorkbookService workbooks =
            new WorkbookService(new Permitted(), new Noted(), TestTexts.provider(), new Transactions());

    private final class Transactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            log.add(definition.isReadOnly() ? "read" : "begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            log.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            log.add("rollback");
        }
    }

    private final class Noted implements Audit {
        @Override
        public void note(SubjectRef subject, String what, @Nullable Object before, @Nullable Object after) {
            log.add(subject + " " + what);
        }
    }

    private final class Permitted implements People {
        @Override
        public Person current() {
            throw new NotAllowed("nobody");
        }

        @Override
        public Optional<Person> currentIfAny() {
            return Optional.empty();
        }

        @Override
        public Optional<Person> find(PersonId id) {
            return Optional.empty();
        }

        @Override
        public List<Person> search(String text, int limit) {
            return List.of();
        }

        @Override
        public Optional<Department> department(DepartmentId id) {
            return Optional.empty();
        }

        @Override
        public List<Department> departments() {
            return List.of();
        }

        @Override
        public boolean may(String permission, DepartmentId in) {
            return may(permission);
        }

        @Override
        public boolean may(String permission) {
            return permissions.contains(permission);
        }

        @Override
        public DepartmentScope scope(String permission) {
            throw new NotAllowed(permission);
        }
    }
}
