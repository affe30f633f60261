package th.sala.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.api.number.GivenNumber;
import th.sala.api.number.NumberFormat.Counted;
import th.sala.api.people.DepartmentId;

/** Many people take numbers at the same moment, and some of their acts are undone. */
class NumbersAtOnceTest extends NumbersCase {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final int PEOPLE = 32;
    private static final int EACH = 8;

    @Test
    void thirty_two_people_get_numbers_without_gap_or_double() throws Exception {
        List<GivenNumber> kept = takenAtOnce(List.of(department("ภทส.")));
        assertThat(values(kept)).isEqualTo(oneTo(kept.size()));
        assertThat(database.sql("select value from core_number order by value")
                        .query(Integer.class)
                        .list())
                .isEqualTo(oneTo(kept.size()));
        assertThat(kept).extracting(GivenNumber::text).doesNotHaveDuplicates();
    }

    @Test
    void departments_that_count_for_themselves_do_so_at_once_too() throws Exception {
        format("{unit}/{number}/{year}", Counted.FISCAL, true);
        List<DepartmentId> departments =
                List.of(department("ภทส."), department("ภสส."), department("ภวจ."), department("ภนย."));
        List<GivenNumber> kept = takenAtOnce(departments);
        for (DepartmentId department : departments) {
            List<GivenNumber> own = kept.stream()
                    .filter(number -> department.equals(number.department()))
                    .toList();
            assertThat(values(own)).isNotEmpty().isEqualTo(oneTo(own.size()));
        }
        assertThat(kept).extracting(GivenNumber::text).doesNotHaveDuplicates();
    }

    /** The numbers of acts that were not undone; about a third of all are. */
    private List<GivenNumber> takenAtOnce(List<DepartmentId> departments) throws Exception {
        var begin = new CyclicBarrier(PEOPLE);
        List<Callable<List<GivenNumber>>> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int number = person;
            DepartmentId department = departments.get(person % departments.size());
            all.add(() -> {
                begin.await();
                return taken(department, number, new Random(number));
            });
        }
        List<GivenNumber> kept = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<List<GivenNumber>> done : people.invokeAll(all)) {
                kept.addAll(done.get());
            }
        }
        assertThat(kept.size()).isBetween(PEOPLE, PEOPLE * EACH - 1);
        return kept;
    }

    private List<GivenNumber> taken(DepartmentId department, int person, Random chance) {
        List<GivenNumber> kept = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            int request = person * EACH + i;
            boolean undone = chance.nextInt(3) == 0;
            transaction.executeWithoutResult(status -> {
                // what was read before others took theirs must not be what is counted on
                numbers.find(request(request));
                GivenNumber number = numbers.assign(SERIES, department, request(request), DAY);
                if (undone) {
                    status.setRollbackOnly();
                } else {
                    kept.add(number);
                }
            });
        }
        return kept;
    }

    private static List<Integer> values(List<GivenNumber> numbers) {
        return numbers.stream().map(GivenNumber::value).sorted().toList();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
