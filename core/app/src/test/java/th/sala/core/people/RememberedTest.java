package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class RememberedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Remembered<String, Integer> remembered = new Remembered<>();
    private int reads;

    private final NoDatabase transactions = new NoDatabase();
    private final TransactionTemplate writing = new TransactionTemplate(transactions);
    private final TransactionTemplate reading = new TransactionTemplate(transactions);
    private final TransactionTemplate within = new TransactionTemplate(transactions);

    @BeforeEach
    void kinds() {
        reading.setReadOnly(true);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void a_value_is_read_once_until_it_is_forgotten_or_the_day_is_over() {
        assertThat(get(TODAY)).isEqualTo(1);
        assertThat(get(TODAY)).isEqualTo(1);
        remembered.forget();
        assertThat(get(TODAY)).isEqualTo(2);
        assertThat(get(TODAY.plusDays(1))).isEqualTo(3);
    }

    @Test
    void what_a_transaction_that_writes_sees_is_kept_for_it_and_for_nobody_else_before_it_is_committed() {
        writing.executeWithoutResult(status -> {
            assertThat(get(TODAY)).isEqualTo(1);
            assertThat(get(TODAY)).isEqualTo(1);
            within.executeWithoutResult(other -> {
                assertThat(get(TODAY)).isEqualTo(2);
                other.setRollbackOnly();
            });
            assertThat(get(TODAY)).isEqualTo(1);
            within.executeWithoutResult(other -> {
                remembered.forget();
                assertThat(get(TODAY)).isEqualTo(3);
                other.setRollbackOnly();
            });
            assertThat(get(TODAY)).isEqualTo(4);
        });
        assertThat(get(TODAY)).as("something was changed meanwhile").isEqualTo(5);
        writing.executeWithoutResult(status -> assertThat(get(TODAY)).isEqualTo(5));
    }

    @Test
    void what_was_committed_is_kept_for_all() {
        writing.executeWithoutResult(status -> assertThat(get(TODAY)).isEqualTo(1));
        assertThat(get(TODAY)).isEqualTo(1);
    }

    @Test
    void what_a_transaction_changes_is_read_once_more_when_it_is_over() {
        writing.executeWithoutResult(status -> {
            remembered.forget();
            assertThat(get(TODAY)).isEqualTo(1);
        });
        assertThat(get(TODAY)).isEqualTo(2);
    }

    @Test
    void what_is_read_where_nothing_is_written_is_kept_for_all() {
        reading.executeWithoutResult(status -> assertThat(get(TODAY)).isEqualTo(1));
        writing.executeWithoutResult(status -> assertThat(get(TODAY)).isEqualTo(1));
        assertThat(get(TODAY)).isEqualTo(1);
    }

    @Test
    void what_is_read_as_of_an_earlier_moment_is_kept_for_nobody_else() {
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.executeWithoutResult(status -> {
            remembered.forget();
            assertThat(get(TODAY)).isEqualTo(1);
            assertThat(get(TODAY)).isEqualTo(1);
        });
        assertThat(get(TODAY)).isEqualTo(2);
    }

    @Test
    void what_was_changed_by_somebody_else_while_a_transaction_ran_is_read_by_all_anew() {
        for (TransactionTemplate one : List.of(reading, writing)) {
            reads = 0;
            remembered.forget();
            one.executeWithoutResult(status -> {
                assertThat(get(TODAY)).isEqualTo(1);
                within.executeWithoutResult(other -> remembered.forget());
                assertThat(get(TODAY)).isEqualTo(2);
            });
            assertThat(get(TODAY)).isEqualTo(3);
        }
    }

    @Test
    void what_changed_while_it_was_read_is_not_kept() {
        remembered.get("key", TODAY, () -> {
            remembered.forget();
            return Optional.of(++reads);
        });
        assertThat(get(TODAY)).isEqualTo(2);
    }

    private int get(LocalDate day) {
        return remembered.get("key", day, () -> Optional.of(++reads)).orElseThrow();
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;
        private boolean running;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return running;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            running = false;
            return this;
        }

        @Override
        protected void doResume(@Nullable Object transaction, Object suspended) {
            running = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            running = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            running = false;
        }
    }
}
