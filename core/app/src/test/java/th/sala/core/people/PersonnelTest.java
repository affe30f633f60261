package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;
import th.sala.core.people.PersonnelFile.Draft;
import th.sala.core.people.PersonnelFile.Grant;
import th.sala.core.people.PersonnelFile.Move;
import th.sala.core.people.PersonnelFile.Reach;
import th.sala.core.people.Placements.FormerRoles;

/** The file of a person: account, places of work and roles, as an administrator keeps it. */
@Transactional
class PersonnelTest extends PortalTest {
    @Autowired
    private Personnel personnel;

    @Autowired
    private PersonnelList list;

    @Autowired
    private Placements placements;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Leaving leaving;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Founding founding;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private DepartmentId first = new DepartmentId(0);
    private DepartmentId second = new DepartmentId(0);
    private long keeper;

    @BeforeEach
    void two_units_and_a_role() {
        today = LocalDate.now(clock);
        first = founding.department("T1", "ภารกิจทดสอบหนึ่ง", "First unit", DepartmentKind.UNIT, "สมศ.");
        second = founding.department("T2", "ภารกิจทดสอบสอง", "Second unit", DepartmentKind.UNIT, "สมศ.");
        founding.role("keeper", "ผู้ดูแลเงิน", "Keeper", Set.of("test.open"));
        keeper = database.sql("select id from core_role where code = 'keeper'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_new_account_waits_for_its_code() {
        PersonId id = add("test.new");
        assertThat(file(id).codeAwaited()).isTrue();
        assertThat(passwords.matches("", accounts.loadUserByUsername("test.new").getPassword()))
                .isFalse();

        String code = asAdmin(() -> personnel.code(id, file(id).version()));

        assertThat(passwords.matches(
                        code, accounts.loadUserByUsername("test.new").getPassword()))
                .isTrue();
        assertThat(file(id).codeAwaited()).isFalse();
        assertThat(people.find(id))
                .hasValueSatisfying(p -> assertThat(p.department()).isEqualTo(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.policy", "auditor", "director"})
    void who_does_not_look_after_people_is_refused_everything(String other) {
        PersonId id = add("test.file");
        List<ThrowingCallable> calls = List.of(
                () -> list.rows(all()),
                () -> list.count(all()),
                () -> personnel.find(id),
                () -> personnel.add(draft("test.other"), place(first)),
                () -> personnel.change(id, 0, draft("test.other")),
                () -> personnel.suspend(id, 0),
                () -> personnel.resume(id, 0),
                () -> personnel.code(id, 0),
                () -> placements.move(id, 0, place(second), FormerRoles.STAY),
                () -> placements.end(id, 0, 1),
                () -> assignments.give(id, 0, grant(Reach.AGENCY, today, null)),
                () -> assignments.end(id, 0, 1),
                () -> leaving.waiting(id, 1),
                () -> leaving.leave(id, 0, today, Map.of()));
        as(other, () -> calls.forEach(call -> assertThatThrownBy(call).isInstanceOf(NotAllowed.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Capital Letter", "ก", "-x", "a/b", "<script>"})
    void a_username_that_cannot_be_typed_anywhere_is_refused(String username) {
        refused("username", () -> personnel.add(draft(username), place(first)));
    }

    @Test
    void what_is_typed_is_cleaned_of_what_nobody_sees() {
        PersonId id = asAdmin(() -> personnel.add(
                new Draft(" Test.Clean ", "\u202Eเจ้า\u200Bหน้าที่ ท\uFEFF", "\u200Fท", "=1+1", "t@example.go.th"),
                place(first)));
        assertThat(file(id).values())
                .isEqualTo(new Draft("test.clean", "เจ้าหน้าที่ ท", "ท", "=1+1", "t@example.go.th"));
        refused(
                "email",
                () -> personnel.change(
                        id, file(id).version(), new Draft("test.clean", "ท", "", "", "<script>@example.go.th")));
    }

    @Test
    void a_username_belongs_to_one_person() {
        refused("username", () -> personnel.add(draft("admin"), place(first)));
    }

    @Test
    void two_administrators_at_one_file_are_told() {
        PersonId id = add("test.two");
        int seen = file(id).version();
        asAdmin(() -> personnel.change(id, seen, draft("test.two2")));
        as(
                "admin",
                () -> assertThatThrownBy(() -> personnel.change(id, seen, draft("test.two3")))
                        .isInstanceOf(StaleVersion.class));
        as(
                "admin",
                () -> assertThatThrownBy(() -> placements.move(id, seen, place(second), FormerRoles.STAY))
                        .isInstanceOf(StaleVersion.class));
    }

    @Test
    void a_move_counts_from_its_day_and_the_roles_go_along() {
        PersonId id = add("test.mover");
        give(id, Reach.DEPARTMENT, today, null);
        move(id, second, today.plusDays(5), FormerRoles.FOLLOW);

        assertThat(people.find(id))
                .hasValueSatisfying(p -> assertThat(p.department()).isEqualTo(first));
        as("test.mover", () -> assertThat(people.may("test.open", first)).isTrue());
        assertThat(file(id).places()).extracting(PersonnelFile.Place::to).containsExactly(null, today.plusDays(4));
        assertThat(file(id).roles())
                .extracting(PersonnelFile.Given::department, PersonnelFile.Given::from, PersonnelFile.Given::to)
                .containsExactly(tuple(second, today.plusDays(5), null), tuple(first, today, today.plusDays(4)));
    }

    @Test
    void a_move_taken_back_leaves_everything_as_it_was() {
        PersonId id = add("test.back");
        give(id, Reach.WITH_BELOW, today, today.plusYears(1));
        var places = file(id).places();
        var roles = file(id).roles();
        move(id, second, today.plusDays(5), FormerRoles.FOLLOW);

        long coming = file(id).places().getFirst().id();
        asAdmin(() -> placements.end(id, file(id).version(), coming));

        assertThat(file(id).places()).isEqualTo(places);
        assertThat(file(id).roles()).isEqualTo(roles);
    }

    @Test
    void a_person_is_not_moved_before_another_move() {
        PersonId id = add("test.later");
        move(id, second, today.plusDays(9), FormerRoles.STAY);
        refused(
                "from",
                () -> placements.move(
                        id,
                        file(id).version(),
                        new Move(second, "อื่น", true, today.plusDays(3), null),
                        FormerRoles.STAY));
    }

    @Test
    void a_head_is_relieved_before_moving_away() {
        PersonId id = add("test.head");
        founding.lead("T1", "test.head", null);
        refused("department", () -> placements.move(id, file(id).version(), place(second), FormerRoles.STAY));
    }

    @Test
    void who_leads_a_department_hands_it_over_before_the_account_closes() {
        PersonId id = add("test.leads");
        PersonId taker = add("test.takes");
        PersonId stranger = asAdmin(() -> personnel.add(draft("test.far"), place(second)));
        founding.lead("T1", "test.leads", null);
        String led = "structure.openWork.led";
        assertThat(asAdmin(() -> leaving.waiting(id, 5)))
                .singleElement()
                .satisfies(w -> assertThat(w.titleKey()).isEqualTo(led));

        refused(led, () -> leaving.leave(id, file(id).version(), today, Map.of()));
        refused(led, () -> leaving.leave(id, file(id).version(), today, Map.of(led, stranger)));
        refused(led, () -> leaving.leave(id, file(id).version(), today, Map.of(led, id)));
        asAdmin(() -> leaving.leave(id, file(id).version(), today, Map.of(led, taker)));

        assertThat(people.department(first))
                .hasValueSatisfying(d -> assertThat(d.head()).isEqualTo(taker));
        assertThat(file(id).state()).isEqualTo(PersonnelFile.State.LEAVING);
        assertThat(asAdmin(() -> leaving.waiting(id, 5))).isEmpty();
    }

    @Test
    void a_later_last_day_may_leave_work_for_later() {
        PersonId id = add("test.soon");
        founding.lead("T1", "test.soon", null);
        asAdmin(() -> leaving.leave(id, file(id).version(), today.plusDays(9), Map.of()));
        assertThat(file(id).lastDay()).isEqualTo(today.plusDays(9));
        assertThat(asAdmin(() -> leaving.waiting(id, 5))).hasSize(1);
        refused("lastDay", () -> leaving.leave(id, file(id).version(), today.minusDays(1), Map.of()));
    }

    @Test
    void a_place_beside_the_main_one_must_not_overlap_itself() {
        PersonId id = add("test.beside");
        beside(id, second, today, today.plusDays(10));
        refused(
                "department",
                () -> placements.move(
                        id,
                        file(id).version(),
                        new Move(second, "อื่น", false, today.plusDays(10), null),
                        FormerRoles.STAY));
        refused(
                "to",
                () -> placements.move(
                        id,
                        file(id).version(),
                        new Move(second, "อื่น", false, today, today.minusDays(1)),
                        FormerRoles.STAY));
        assertThat(people.find(id))
                .hasValueSatisfying(p -> assertThat(p.department()).isEqualTo(first));
    }

    @Test
    void the_main_place_of_today_ends_only_with_a_move() {
        PersonId id = add("test.main");
        long main = file(id).places().getFirst().id();
        as(
                "admin",
                () -> assertThatThrownBy(() -> placements.end(id, file(id).version(), main))
                        .isInstanceOf(RuleBroken.class));
    }

    @Test
    void a_role_counts_in_its_period_and_is_taken_back_at_once() {
        PersonId id = add("test.role");
        give(id, Reach.DEPARTMENT, today, today);
        as("test.role", () -> assertThat(people.may("test.open", first)).isTrue());
        as("test.role", () -> assertThat(people.may("test.open", second)).isFalse());

        long given = file(id).roles().getFirst().id();
        asAdmin(() -> assignments.end(id, file(id).version(), given));
        as("test.role", () -> assertThat(people.may("test.open")).isFalse());
    }

    @Test
    void the_same_role_is_not_given_twice_for_the_same_days() {
        PersonId id = add("test.twice");
        give(id, Reach.DEPARTMENT, today, today.plusDays(10));
        refused(
                "role",
                () -> assignments.give(id, file(id).version(), grant(Reach.WITH_BELOW, today.plusDays(10), null)));
        refused("from", () -> assignments.give(id, file(id).version(), grant(Reach.AGENCY, today.minusDays(1), null)));
        refused("to", () -> assignments.give(id, file(id).version(), grant(Reach.AGENCY, today, today.minusDays(1))));
        give(id, Reach.DEPARTMENT, today.plusDays(11), null);
    }

    @Test
    void the_last_administrator_stays() {
        PersonId admin = asAdmin(() -> people.current().id());
        long own = file(admin).roles().getFirst().id();
        brokenLast(() -> assignments.end(admin, file(admin).version(), own));
    }

    @Test
    void the_last_administrator_is_not_suspended() {
        PersonId admin = asAdmin(() -> people.current().id());
        brokenLast(() -> personnel.suspend(admin, file(admin).version()));
    }

    @Test
    void the_last_administrator_does_not_leave() {
        PersonId admin = asAdmin(() -> people.current().id());
        brokenLast(() -> leaving.leave(admin, file(admin).version(), today.plusDays(3), Map.of()));
    }

    @Test
    void a_suspended_person_is_shut_out_until_taken_up_again() {
        PersonId id = add("test.shut");
        give(id, Reach.AGENCY, today, null);
        SignedIn open = accounts.loadUserByUsername("test.shut");
        asAdmin(() -> personnel.suspend(id, file(id).version()));

        assertThatThrownBy(() -> accounts.loadUserByUsername("test.shut"))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(current.during(open, () -> people.may("test.open"))).isFalse();

        asAdmin(() -> personnel.resume(id, file(id).version()));
        assertThat(current.during(open, () -> people.may("test.open"))).isTrue();
    }

    @Test
    void the_list_filters_sorts_and_counts_alike() {
        PersonId id = add("test.list");
        asAdmin(() -> personnel.suspend(id, file(id).version()));
        ListQuery query = new ListQuery(
                List.of(
                        new ListQuery.Filter("username", "test.list"),
                        new ListQuery.Filter("department", Long.toString(first.value())),
                        new ListQuery.Filter("position", "ทดสอบ"),
                        new ListQuery.Filter("state", "SUSPENDED")),
                List.of(new ListQuery.Sort("department", true)),
                0,
                10);
        assertThat(asAdmin(() -> list.rows(query)))
                .singleElement()
                .returns(first, PersonnelFile.Row::department)
                .returns(PersonnelFile.State.SUSPENDED, PersonnelFile.Row::state);
        assertThat(asAdmin(() -> list.count(query))).isOne();
        assertThat(asAdmin(() -> list.count(all())))
                .isEqualTo(asAdmin(() -> list.rows(all())).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "username", "position", "department"})
    void every_sort_pages_without_losing_anybody(String column) {
        var whole = asAdmin(() -> list.rows(sorted(column, 0, 1000)));
        var paged = new java.util.ArrayList<PersonnelFile.Row>();
        for (int i = 0; i < whole.size(); i += 5) {
            int offset = i;
            paged.addAll(asAdmin(() -> list.rows(sorted(column, offset, 5))));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    private static ListQuery sorted(String column, int offset, int limit) {
        return new ListQuery(List.of(), List.of(new ListQuery.Sort(column, true)), offset, limit);
    }

    private static ListQuery all() {
        return new ListQuery(List.of(), List.of(), 0, 1000);
    }

    private PersonId add(String username) {
        return asAdmin(() -> personnel.add(draft(username), place(first)));
    }

    private static Draft draft(String username) {
        return new Draft(username, "เจ้าหน้าที่ ท", "ท", "0 2000 0000", "");
    }

    private Move place(DepartmentId department) {
        return new Move(department, "เจ้าหน้าที่ทดสอบ", true, today, null);
    }

    private void move(PersonId id, DepartmentId to, LocalDate from, FormerRoles roles) {
        asAdmin(() -> placements.move(id, file(id).version(), new Move(to, "เจ้าหน้าที่", true, from, null), roles));
    }

    private void beside(PersonId id, DepartmentId in, LocalDate from, LocalDate to) {
        asAdmin(() ->
                placements.move(id, file(id).version(), new Move(in, "ช่วยงาน", false, from, to), FormerRoles.STAY));
    }

    private void give(PersonId id, Reach reach, LocalDate from, @Nullable LocalDate to) {
        asAdmin(() -> assignments.give(id, file(id).version(), grant(reach, from, to)));
    }

    private Grant grant(Reach reach, LocalDate from, @Nullable LocalDate to) {
        return new Grant(keeper, reach, first, Confidentiality.NORMAL, from, to);
    }

    private PersonnelFile.Detail file(PersonId id) {
        return asAdmin(() -> personnel.find(id).orElseThrow());
    }

    private void refused(String field, ThrowingCallable call) {
        as(
                "admin",
                () -> assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                rule -> assertThat(rule.field()).isEqualTo(field)));
    }

    private void brokenLast(ThrowingCallable call) {
        as(
                "admin",
                () -> assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                RuleBroken.class,
                                rule -> assertThat(rule.key()).isEqualTo("people.rule.lastAdministrator")));
    }

    private <T> T asAdmin(Supplier<T> work) {
        return as("admin", work);
    }

    private void asAdmin(Runnable work) {
        as("admin", work);
    }
}
