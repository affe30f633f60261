package th.sala.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import th.sala.api.RuleBroken;
import th.sala.api.work.Cancelled;
import th.sala.api.work.LongWork;
import th.sala.api.work.Progress;

class LongWorkServiceTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(5);

    private final LongWorkService work = new LongWorkService();

    @AfterEach
    void stop() {
        work.destroy();
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void work_runs_elsewhere_as_the_person_and_in_the_language_of_the_caller() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("staff.policy", null));
        LocaleContextHolder.setLocale(Locale.of("th"));
        String seen = work.start(progress -> Thread.currentThread().getName()
                        + " "
                        + SecurityContextHolder.getContext().getAuthentication().getName()
                        + " "
                        + LocaleContextHolder.getLocale())
                .result()
                .join();
        assertThat(seen).startsWith("long-work-").endsWith("staff.policy th");
    }

    @Test
    void nothing_of_the_person_stays_on_the_thread() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("staff.policy", null));
        work.start(progress -> true).result().join();
        SecurityContextHolder.clearContext();
        assertThat(work.start(progress -> String.valueOf(
                                SecurityContextHolder.getContext().getAuthentication()))
                        .result()
                        .join())
                .isEqualTo("null");
    }

    @Test
    void cancelled_work_ends_at_its_next_report() throws InterruptedException {
        var begun = new CountDownLatch(1);
        LongWork.Running<Integer> running = work.start(progress -> {
            begun.countDown();
            return endless(progress);
        });
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        running.cancel();
        assertThatThrownBy(() -> running.result().orTimeout(5, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Cancelled.class);
    }

    @Test
    void work_of_classes_that_go_is_stopped_and_other_work_is_not() {
        LongWork.Running<Integer> running = work.start(LongWorkServiceTest::endless);
        assertThat(work.stop(new URLClassLoader(new URL[0]), SHORT)).isEmpty();
        assertThat(running.result()).isNotDone();

        work.stop(getClass().getClassLoader(), LONG);
        assertThat(running.result())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(Cancelled.class);
    }

    @Test
    void work_that_does_not_listen_is_interrupted_after_the_limit() throws InterruptedException {
        var begun = new CountDownLatch(1);
        LongWork.Running<Boolean> running = work.start(progress -> {
            begun.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        work.stop(getClass().getClassLoader(), SHORT);
        assertThat(running.result())
                .failsWithin(LONG)
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void work_that_waits_for_its_turn_never_begins_when_its_classes_go() {
        var begun = new AtomicInteger();
        List<LongWork.Running<Integer>> all = IntStream.range(0, 8)
                .mapToObj(n -> work.start(progress -> {
                    begun.incrementAndGet();
                    return endless(progress);
                }))
                .toList();
        work.stop(getClass().getClassLoader(), LONG);
        assertThat(all).allSatisfy(one -> assertThat(one.result()).isDone());
        assertThat(begun.get()).isLessThanOrEqualTo(4);
    }

    private static Integer endless(Progress progress) {
        for (int done = 1; ; done++) {
            progress.at(done, 0);
            Thread.onSpinWait();
        }
    }

    @Test
    void progress_and_result_are_seen_from_outside() {
        LongWork.Running<String> running = work.start(progress -> {
            progress.at(31, 55);
            return "done";
        });
        assertThat(running.result().join()).isEqualTo("done");
        assertThat(running.done()).isEqualTo(31);
        assertThat(running.total()).isEqualTo(55);
    }

    @Test
    void a_fault_reaches_whoever_watches() {
        var failing = work.start(progress -> {
            throw new RuleBroken("work.busy");
        });
        assertThatThrownBy(() -> failing.result().join()).hasCauseInstanceOf(RuleBroken.class);
    }

    @Test
    void too_much_waiting_work_is_refused_in_words() {
        var hold = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    for (int many = 0; many < 200; many++) {
                        work.start(progress -> {
                            try {
                                return hold.await(10, TimeUnit.SECONDS);
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                                return false;
                            }
                        });
                    }
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessage("work.busy");
        hold.countDown();
    }
}
