package th.sala.plugin.strategy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.api.RuleBroken;

class BandTest {
    @ParameterizedTest
    @CsvSource({
        "0, LOW",
        "45.45, LOW",
        "49.9999, LOW",
        "50, MID",
        "50.00, MID",
        "79.99, MID",
        "79.995, MID",
        "80, HIGH",
        "100, HIGH",
        "171.52, HIGH"
    })
    void the_band_follows_the_percent_of_12_months(String percent, Band band) {
        assertThat(Band.of(false, new BigDecimal(percent), null)).isEqualTo(band);
    }

    @Test
    void work_planned_for_a_later_quarter_is_in_its_own_band_whatever_its_percent() {
        assertThat(Band.of(true, BigDecimal.valueOf(90), null)).isEqualTo(Band.PLANNED);
        assertThat(Band.of(true, null, null)).isEqualTo(Band.PLANNED);
    }

    @Test
    void without_a_percent_the_entered_band_counts() {
        assertThat(Band.of(false, null, Band.MID)).isEqualTo(Band.MID);
        assertThat(Band.of(false, null, null)).isNull();
    }

    @Test
    void a_band_is_never_entered_beside_a_percent() {
        var round = new RoundResult(null, null, BigDecimal.TEN);

        assertThatThrownBy(() -> new ResultDraft(false, Band.HIGH, RoundResult.EMPTY, round, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo("enteredBand"));
    }

    @Test
    void the_percent_of_6_months_decides_nothing() {
        var six = new RoundResult(null, null, BigDecimal.valueOf(100));
        var twelve = new RoundResult(null, null, BigDecimal.valueOf(25));

        assertThat(new ResultDraft(false, null, six, twelve, null).band()).isEqualTo(Band.LOW);
        assertThat(new ResultDraft(false, null, six, RoundResult.EMPTY, null).band())
                .isNull();
    }

    @Test
    void a_percent_may_exceed_100_but_not_be_negative() {
        assertThat(new RoundResult(null, null, new BigDecimal("171.52")).percent())
                .isEqualTo("171.52");
        assertThatThrownBy(() -> new RoundResult(null, null, BigDecimal.valueOf(-1)))
                .isInstanceOf(RuleBroken.class);
    }
}
