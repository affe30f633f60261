package th.sala.core.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing: after five refused passwords for one name each further try has to wait, twice as long every
 * time, at most five minutes. Counted in the database, so that every node knows; names without an account count too.
 */
@Component
public class SignInAttempts {
    /** Refused passwords before the first wait. */
    public static final int FREE = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int NAME_LENGTH = 60;

    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public SignInAttempts(JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // a count that is rolled back with its try would be none
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts a try before its password is looked at, so that of many at the same moment none slips through.
     *
     * @return how long the name still has to wait, and then nothing is counted; zero where it may try
     */
    public Duration begin(String name) {
        transaction.executeWithoutResult(
                status -> database.sql("delete from core_sign_in_attempt where last_failed < ?")
                        .param(now().minus(FORGOTTEN_AFTER))
                        .update());
        return Objects.requireNonNull(transaction.execute(status -> counted(normal(name))));
    }

    private Duration counted(String name) {
        // holds the row until the end of the transaction, also where it was not there
        database.sql("""
            insert into core_sign_in_attempt (username, failures, last_failed) values (?, 0, ?)
            on duplicate key update failures = failures\
            """).params(name, now()).update();
        Duration wait = database.sql(
                        "select failures, last_failed from core_sign_in_attempt where username = ? for update")
                .param(name)
                .query((row, number) ->
                        remaining(row.getInt("failures"), row.getObject("last_failed", LocalDateTime.class)))
                .single();
        if (wait.isZero()) {
            database.sql("update core_sign_in_attempt set failures = failures + 1, last_failed = ? where username = ?")
                    .params(now(), name)
                    .update();
        }
        return wait;
    }

    private Duration remaining(int failures, LocalDateTime lastFailed) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
        Instant free =
                lastFailed.toInstant(ZoneOffset.UTC).plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        Duration left = Duration.between(clock.instant(), free);
        return left.isNegative()
                ? Duration.ZERO
                : left.plusMillis(999).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    /** Forgets the refused tries of the name. */
    public void succeeded(String name) {
        transaction.executeWithoutResult(status -> database.sql("delete from core_sign_in_attempt where username = ?")
                .param(normal(name))
                .update());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String normal(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return Optional.of(lower)
                .filter(n -> n.length() > NAME_LENGTH)
                .map(n -> n.substring(0, NAME_LENGTH))
                .orElse(lower);
    }
}
