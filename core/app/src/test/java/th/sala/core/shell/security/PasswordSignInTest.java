package th.sala.core.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import th.sala.core.PortalTest;
import th.sala.core.people.Accounts;
import th.sala.core.people.SignInAttempts;

class PasswordSignInTest extends PortalTest {
    private static final int AT_ONCE = 16;

    private final AtomicInteger looks = new AtomicInteger();

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @BeforeEach
    void forgetAttempts() {
        database.sql("delete from core_sign_in_attempt").update();
    }

    @Test
    void of_many_tries_at_the_same_moment_no_more_than_the_free_ones_reach_the_password() throws Exception {
        Clock still = Clock.fixed(Instant.parse("2024-06-01T02:00:00Z"), ZoneOffset.UTC);
        PasswordSignIn signIn =
                new PasswordSignIn(accounts, new Counting(), new SignInAttempts(database, still, transactions));
        List<Class<?>> refusals = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(AT_ONCE);
        try (ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Class<?>>> tries = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                tries.add(guessers.submit(() -> {
                    go.countDown();
                    go.await();
                    return refusal(signIn);
                }));
            }
            for (Future<Class<?>> guess : tries) {
                refusals.add(guess.get());
            }
        }

        assertThat(looks).hasValue(SignInAttempts.FREE);
        assertThat(refusals).filteredOn(TooManyAttempts.class::equals).hasSize(AT_ONCE - SignInAttempts.FREE);
    }

    private static Class<?> refusal(PasswordSignIn signIn) {
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("legal", "wrong"));
            throw new AssertionError("a wrong password was taken");
        } catch (AuthenticationException refused) {
            return refused.getClass();
        }
    }

    /** As slow as the portal's own. */
    private final class Counting implements PasswordEncoder {
        @Override
        public String encode(CharSequence password) {
            return passwords.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            looks.incrementAndGet();
            return passwords.matches(password, hash);
        }
    }
}
