package th.sala.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.core.approval.rule.Course.Stand;

/** What a person sees of a request. */
@Transactional
class RequestReadingTest extends ApprovalCase {
    @Autowired
    private RequestReading reading;

    @Test
    void who_is_asked_sees_the_steps_who_is_asked_and_where_to_decide() {
        ApprovalId id = submitted("1");
        agree("test.head", id, "unit");
        decide("test.finance", id, "finance", Decision.agreed("งบประมาณคงเหลือเพียงพอ"));
        as(
                "test.legal",
                () -> assertThat(reading.find(id)).hasValueSatisfying(seen -> {
                    assertThat(seen.stages()).hasSize(3);
                    assertThat(seen.stages().get(1).places())
                            .extracting(place -> place.at().stand())
                            .containsExactly(Stand.AGREED, Stand.OPEN);
                    assertThat(seen.stages().get(1).places().getFirst().decisions())
                            .singleElement()
                            .returns("งบประมาณคงเหลือเพียงพอ", Act::comment);
                    assertThat(seen.stages().get(1).places().getLast().asked()).containsExactly("test.legal");
                    assertThat(seen.mine())
                            .extracting(mine -> mine.at().desk().key())
                            .containsExactly("legal");
                    assertThat(seen.path()).isEqualTo("papers-of-a-test/1");
                }));
        as(
                "test.asks",
                () -> assertThat(reading.find(id))
                        .hasValueSatisfying(seen -> assertThat(seen.mine()).isEmpty()));
    }

    @Test
    void who_has_nothing_to_do_with_it_sees_nothing_until_asked() {
        ApprovalId id = submitted("2");
        as("test.legal", () -> assertThat(reading.find(id)).isEmpty());
        agree("test.head", id, "unit");
        as("test.legal", () -> assertThat(reading.find(id)).isPresent());
    }

    @Test
    void a_later_round_shows_what_has_changed() {
        ApprovalId id = submitted("3");
        decide("test.head", id, "unit", Decision.returned("แก้วงเงิน"));
        paper.content = content("60000.00", "สัญญาเดิม");
        submitted("3");
        as(
                "test.head",
                () -> assertThat(reading.find(id))
                        .hasValueSatisfying(seen -> assertThat(seen.changed()).containsExactly("amount")));
    }
}
