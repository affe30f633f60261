package th.sala.core.module.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.core.module.Reach;
import th.sala.core.module.reach.ReachSettings.Fact;
import th.sala.core.module.reach.ReachSettings.Key;
import th.sala.core.module.reach.ReachSettings.Said;

/** The nearest word counts, of the department itself or of one above it. */
class ReachSettingsTest {
    private static final DepartmentId OFFICE = new DepartmentId(1);
    private static final DepartmentId BUREAU = new DepartmentId(2);
    private static final DepartmentId UNIT = new DepartmentId(3);
    private static final List<DepartmentId> UNITS_LINE = List.of(UNIT, BUREAU, OFFICE);

    @ParameterizedTest
    @CsvSource({"ON, true, true", "OFFERED, true, false", "BARRED, false, false"})
    void where_nothing_was_said_the_default_counts(ModuleDefault otherwise, boolean allowed, boolean switched) {
        Reach reach = new ReachSettings(Map.of("notes", otherwise), Map.of()).of("notes", UNITS_LINE);
        assertThat(reach).isEqualTo(new Reach(allowed, switched, Reach.Source.DEFAULT, Reach.Source.DEFAULT));
    }

    @Test
    void a_module_nobody_ever_spoke_of_is_on() {
        assertThat(new ReachSettings(Map.of(), Map.of()).of("notes", UNITS_LINE).on())
                .isTrue();
    }

    @Test
    void a_word_reaches_those_below_and_not_those_above_or_another_module() {
        ReachSettings settings = said(Map.of(key(BUREAU, Fact.SWITCHED), said(false)));
        assertThat(settings.of("notes", UNITS_LINE).on()).isFalse();
        assertThat(settings.of("notes", UNITS_LINE).source().department()).isEqualTo(BUREAU);
        assertThat(settings.of("notes", List.of(OFFICE)).on()).isTrue();
        assertThat(settings.of("visits", UNITS_LINE).on()).isTrue();
    }

    @Test
    void the_departments_own_word_goes_before_the_bureaus() {
        ReachSettings settings =
                said(Map.of(key(BUREAU, Fact.SWITCHED), said(false), key(UNIT, Fact.SWITCHED), said(true)));
        assertThat(settings.of("notes", UNITS_LINE).on()).isTrue();
        assertThat(settings.of("notes", List.of(BUREAU, OFFICE)).on()).isFalse();
    }

    @Test
    void what_is_barred_is_off_whatever_the_head_says() {
        ReachSettings settings =
                said(Map.of(key(OFFICE, Fact.ALLOWED), said(false), key(UNIT, Fact.SWITCHED), said(true)));
        assertThat(settings.of("notes", UNITS_LINE).on()).isFalse();
        assertThat(settings.of("notes", UNITS_LINE).source().department()).isEqualTo(OFFICE);
    }

    @Test
    void a_barred_module_that_is_allowed_waits_for_the_head() {
        ReachSettings settings =
                new ReachSettings(Map.of("notes", ModuleDefault.BARRED), Map.of(key(UNIT, Fact.ALLOWED), said(true)));
        assertThat(settings.of("notes", UNITS_LINE))
                .returns(true, Reach::allowed)
                .returns(false, Reach::on);
    }

    private static ReachSettings said(Map<Key, Said> said) {
        return new ReachSettings(Map.of(), said);
    }

    private static Key key(DepartmentId department, Fact fact) {
        return new Key("notes", department, fact);
    }

    private static Said said(boolean yes) {
        return new Said(yes, new PersonId(7), Instant.EPOCH);
    }
}
