package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RememberedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Remembered<String, Integer> remembered = new Remembered<>();
    private int reads;

    @AfterEach
    void end() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
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
    void what_a_transaction_sees_is_kept_for_nobody_else() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(get(TODAY)).isEqualTo(1);
        TransactionSynchronizationManager.setActualTransactionActive(false);
        assertThat(get(TODAY)).isEqualTo(2);
        assertThat(get(TODAY)).isEqualTo(2);
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
}
