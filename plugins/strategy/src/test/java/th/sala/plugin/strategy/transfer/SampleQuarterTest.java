package th.sala.plugin.strategy.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.people.PersonId;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;
import th.sala.plugin.strategy.PlanCase;

class SampleQuarterTest extends PlanCase {
    private static final PersonId OFFICER = new PersonId(2);
    private static final PersonId COLLEAGUE = new PersonId(3);

    @Test
    void an_officer_of_the_sample_has_work_to_hand_over_and_keeps_it_when_the_sample_is_loaded_again() {
        name();
        List<OpenItem> first = work(OFFICER);
        assertThat(first).isNotEmpty();
        assertThat(work(COLLEAGUE)).isEmpty();

        kind().handOver(first.stream().map(OpenItem::subject).toList(), OFFICER, COLLEAGUE);
        name();
        assertThat(work(OFFICER)).isEmpty();
        assertThat(work(COLLEAGUE)).hasSameSizeAs(first);
    }

    private void name() {
        context.inTransaction(() -> {
            context.get(SampleQuarter.class).nameOfficers();
            return true;
        });
    }

    private List<OpenItem> work(PersonId of) {
        return kind().of(of, 100);
    }

    private OpenWork kind() {
        return context.all(OpenWork.class).stream()
                .filter(w -> w.titleKey().equals("strategy.openWork.undertakings"))
                .findFirst()
                .orElseThrow();
    }
}
