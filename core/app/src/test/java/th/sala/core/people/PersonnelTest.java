package th.sala.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import th.sala.api.StaleVersion;
import th.sala.api.list.ListQuery;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.core.people.PersonnelFile.Draft;
import th.sala.core.people.PersonnelFile.Reach;
import th.sala.core.people.Placements.FormerRoles;

/** Accounts and the list of them, as an administrator keeps them. */
class PersonnelTest extends PersonnelCase {
    @Autowired
    private PersonnelList list;

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

    @Test
    void an_account_without_a_code_is_not_counted_among_those_in_use() {
        PersonId id = add("test.code");
        assertThat(file(id).state()).isEqualTo(PersonnelFile.State.CODE_AWAITED);
        assertThat(listed(PersonnelFile.State.CODE_AWAITED)).contains("test.code");
        assertThat(listed(PersonnelFile.State.ACTIVE)).doesNotContain("test.code");

        asAdmin(() -> personnel.code(id, file(id).version()));

        assertThat(file(id).state()).isEqualTo(PersonnelFile.State.ACTIVE);
        assertThat(listed(PersonnelFile.State.CODE_AWAITED)).doesNotContain("test.code");
        assertThat(listed(PersonnelFile.State.ACTIVE)).contains("test.code");
    }

    private List<String> listed(PersonnelFile.State state) {
        var query = new ListQuery(List.of(new ListQuery.Filter("state", state.name())), List.of(), 0, 1000);
        List<PersonnelFile.Row> rows = asAdmin(() -> list.rows(query));
        assertThat(rows).allMatch(row -> row.state() == state);
        assertThat(asAdmin(() -> list.count(query))).isEqualTo(rows.size());
        return rows.stream().map(PersonnelFile.Row::username).toList();
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
    void the_last_administrator_is_not_suspended() {
        PersonId admin = asAdmin(() -> people.current().id());
        brokenLast(() -> personnel.suspend(admin, file(admin).version()));
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
}
