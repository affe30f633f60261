package th.sala.core.shell.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five refused passwords for one name each further try has to wait, twice as long every
 * time, at most five minutes. Counted in the database, so that every node knows; names without an account count too.
 */
@Component
class SignInAttempts {
    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int NAME_LENGTH = 60;

    private final JdbcClient database;
    private final Clock clock;

    SignInAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long the name still has to wait; zero where it may try. */
    Duration wait(String name) {
        return database.sql("select failures, last_failed from core_sign_in_attempt where username = ?")
                .param(normal(name))
                .query((row, number) ->
                        remaining(row.getInt("failures"), row.getObject("last_failed", LocalDateTime.class)))
                .optional()
                .orElse(Duration.ZERO);
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

    void failed(String name) {
        database.sql("delete from core_sign_in_attempt where last_failed < ?")
                .param(now().minus(FORGOTTEN_AFTER))
                .update();
        database.sql("""
            insert into core_sign_in_attempt (username, failures, last_failed) values (?, 1, ?)
            on duplicate key update failures = failures + 1, last_failed = values(last_failed)\
            """).params(normal(name), now()).update();
    }

    void succeeded(String name) {
        database.sql("delete from core_sign_in_attempt where username = ?")
                .param(normal(name))
                .update();
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
