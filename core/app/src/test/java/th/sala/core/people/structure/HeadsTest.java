package th.sala.core.people.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.RuleBroken;
import th.sala.api.people.PersonId;
import th.sala.core.people.Headships;
import th.sala.core.people.Leaving;
import th.sala.core.people.Personnel;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.Placements;
import th.sala.core.people.structure.StructurePlan.Move;

/** Whoever leads a unit has a place in it on each of those days, whatever is announced. */
class HeadsTest extends StructureTestBase {
    private static final String FIRST = "ภารกิจทดสอบหนึ่ง";

    @Autowired
    private Placements placements;

    @Autowired
    private Personnel personnel;

    @Autowired
    private Leaving leaving;

    @Autowired
    private EntityManager entities;

    private PersonId three = new PersonId(0);

    @BeforeEach
    void somebody_else_of_the_first_unit() {
        three = founding.person("test.three", "คนที่สาม", "เจ้าหน้าที่", "T1", "a password of a test", false);
        entities.clear();
    }

    @Test
    void a_head_is_relieved_before_moving_away() {
        without("department", "หัวหน้าหนึ่ง", later, () -> move(one, "T2", later));
    }

    @Test
    void who_leads_later_is_not_moved_away_before() {
        lead("T1", three, later.plusDays(5));
        without("department", "คนที่สาม", later.plusDays(5), () -> move(three, "T2", later));
    }

    @Test
    void a_place_kept_beside_the_new_one_is_enough_until_it_ends() {
        database.sql("insert into core_placement (person_id, department_id, position, main, valid_from, valid_to)"
                        + " values (?, ?, 'รักษาการ', false, ?, ?)")
                .params(one.value(), id("T1"), today, later.plusDays(10))
                .update();
        without("department", "หัวหน้าหนึ่ง", later.plusDays(11), () -> move(one, "T2", later));
    }

    @Test
    void a_move_entered_afterwards_leaves_no_day_led_without_a_place() {
        lead("T1", null, today);
        without("department", "หัวหน้าหนึ่ง", today.minusDays(5), () -> move(one, "T2", today.minusDays(5)));
    }

    @Test
    void a_place_to_come_is_not_taken_back_from_who_leads_by_it() {
        beside(two, "T1", later.minusDays(5), null);
        lead("T1", two, later);
        without("department", "หัวหน้าสอง", later, () -> end(two));
    }

    @Test
    void a_place_beside_the_main_one_does_not_end_before_the_unit_is_led_by_it() {
        beside(two, "T1", today, null);
        lead("T1", two, later);
        without("department", "หัวหน้าสอง", later, () -> end(two));
    }

    @Test
    void a_head_is_not_named_by_a_place_that_ends() {
        beside(two, "T1", today, later.plusDays(10));
        without("head", "หัวหน้าสอง", later.plusDays(11), () -> lead("T1", two, later));
    }

    @Test
    void a_head_is_not_named_who_is_going_to_move_away() {
        move(three, "T2", later.plusDays(5));
        without("head", "คนที่สาม", later.plusDays(5), () -> lead("T1", three, later));
    }

    @Test
    void places_that_follow_each_other_count_as_one() {
        PersonId four = founding.person("test.four", "คนที่สี่", "เจ้าหน้าที่", "T2", "a password of a test", false);
        beside(four, "T1", today, later.minusDays(1));
        move(four, "T1", later);
        lead("T1", four, today);
        assertThat(structure.on(later).find(department("T1")))
                .hasValueSatisfying(d -> assertThat(d.head()).isEqualTo(four));
    }

    @Test
    void a_draft_tells_of_who_leads_later_what_it_moves_away() {
        lead("T1", three, later.plusDays(5));
        long draft = drafted(StructurePlan.EMPTY.withMoved(new Move(three, "T2")));
        assertThat(detail(draft).faults())
                .containsExactly(
                        PlanFault.of("T1", "head", Headships.WITHOUT_PLACE, "คนที่สาม", FIRST, later.plusDays(5)));
    }

    @Test
    void a_reorganisation_is_not_taken_back_from_who_leads_by_it() {
        PersonId four = founding.person("test.four", "คนที่สี่", "เจ้าหน้าที่", "T2", "a password of a test", false);
        long moved = announced(StructurePlan.EMPTY.withMoved(new Move(four, "T1")));
        lead("T1", four, later.plusDays(5));
        without(null, "คนที่สี่", later.plusDays(5), () -> as("admin", () -> reorganisations.takeBack(moved, 2)));
    }

    @Test
    void a_new_head_is_not_taken_back_when_the_one_before_moves_away() {
        lead("T1", three, later);
        move(one, "T2", later.plusDays(5));
        DepartmentDetail.Announced change = detail("T1").announced().getFirst();
        without(
                null,
                "หัวหน้าหนึ่ง",
                later.plusDays(5),
                () -> as("admin", () -> departments.takeBack(id("T1"), change.reorganisation(), change.version())));
    }

    @Test
    void who_is_to_lead_later_leaves_when_that_is_taken_back() {
        lead("T1", three, later);
        Map<String, PersonId> takers = Map.of("structure.openWork.led", one);
        broken(
                () -> as("admin", () -> leaving.leave(three, file(three).version(), today, takers)),
                "structure.openWork.led",
                "structure.fault.announced");
    }

    private static void without(@Nullable String field, String person, LocalDate day, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        e -> assertThat(e)
                                .returns(field, RuleBroken::field)
                                .returns(Headships.WITHOUT_PLACE, RuleBroken::key)
                                .satisfies(rule -> assertThat(rule.arguments()).containsExactly(person, FIRST, day)));
    }

    private void lead(String code, @Nullable PersonId head, LocalDate from) {
        change(code, from, led(draft(code), head));
    }

    private void move(PersonId person, String to, LocalDate from) {
        place(person, new PersonnelFile.Move(department(to), "เจ้าหน้าที่", true, from, null));
    }

    private void beside(PersonId person, String in, LocalDate from, @Nullable LocalDate to) {
        place(person, new PersonnelFile.Move(department(in), "ช่วยงาน", false, from, to));
    }

    private void place(PersonId person, PersonnelFile.Move move) {
        as("admin", () -> placements.move(person, file(person).version(), move, Placements.FormerRoles.STAY));
    }

    /** Ends the place that began last. */
    private void end(PersonId person) {
        PersonnelFile.Detail file = file(person);
        as(
                "admin",
                () -> placements.end(
                        person, file.version(), file.places().getFirst().id()));
    }

    private PersonnelFile.Detail file(PersonId person) {
        return as("admin", () -> personnel.find(person).orElseThrow());
    }
}
