package th.sala.core.people.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.Committee;
import th.sala.api.people.Committee.Member;
import th.sala.api.people.Committee.Part;
import th.sala.api.people.CommitteeId;
import th.sala.api.people.Committees;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.core.PortalTest;

@Transactional
class CommitteesTest extends PortalTest {
    @Autowired
    private CommitteeFiles files;

    @Autowired
    private Committees committees;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private PersonId director = new PersonId(0);
    private PersonId deputy = new PersonId(0);
    private PersonId secretary = new PersonId(0);

    @BeforeEach
    void people() {
        today = LocalDate.now(clock);
        director = person("director");
        deputy = person("deputy");
        secretary = person("secretary");
    }

    @Test
    void only_who_looks_after_people_changes_committees() {
        as("head.policy", () -> {
            assertThatThrownBy(files::list).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> files.find(1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> files.add(draft())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> files.change(1, 0, draft())).isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void everybody_may_ask_who_sits_in_the_executive_board() {
        as("staff.it", () -> {
            Committee board = committees.find("คกบ.").orElseThrow();
            assertThat(committees.inForce(today)).contains(board);
            assertThat(committees.find(board.id())).contains(board);
            assertThat(committees.members(board.id(), today))
                    .hasSize(5)
                    .extracting(Member::part)
                    .startsWith(Part.CHAIR, Part.SECRETARY, Part.MEMBER);
        });
    }

    @Test
    void members_are_those_of_the_day() {
        LocalDate change = today.plusDays(10);
        long id = added(with(
                1,
                new Member(director, Part.CHAIR, today, change.minusDays(1)),
                new Member(deputy, Part.CHAIR, change, null),
                new Member(secretary, Part.SECRETARY, today, null)));
        assertThat(members(id, today)).extracting(Member::person).containsExactly(director, secretary);
        assertThat(members(id, change)).extracting(Member::person).containsExactly(deputy, secretary);
        assertThat(members(id, today.minusDays(1))).isEmpty();
    }

    @Test
    void nobody_sits_in_a_committee_whose_term_has_ended() {
        LocalDate end = today.plusDays(10);
        long id = added(new CommitteeFile.Draft("T1", "คณะ", "Committee", 1, today, end, List.of(chair())));
        assertThat(members(id, end)).hasSize(1);
        assertThat(members(id, end.plusDays(1))).isEmpty();
        assertThat(committees.inForce(end.plusDays(1)))
                .extracting(Committee::code)
                .doesNotContain("T1");
    }

    @Test
    void there_is_one_chair_on_every_day() {
        broken(with(1, new Member(deputy, Part.MEMBER, today, null)), "members", "structure.committee.oneChair");
        broken(
                with(1, chair(), new Member(deputy, Part.CHAIR, today, null)),
                "members",
                "structure.committee.oneChair");
        broken(
                with(
                        1,
                        new Member(director, Part.CHAIR, today, today.plusDays(5)),
                        new Member(deputy, Part.CHAIR, today.plusDays(7), null)),
                "members",
                "structure.committee.oneChair");
        broken(with(1), "members", "structure.committee.nobody");
    }

    @Test
    void there_is_at_most_one_secretary() {
        broken(
                with(
                        1,
                        chair(),
                        new Member(deputy, Part.SECRETARY, today, null),
                        new Member(secretary, Part.SECRETARY, today.plusDays(3), null)),
                "members",
                "structure.committee.oneSecretary");
    }

    @Test
    void nobody_sits_twice_at_the_same_time_but_may_come_again() {
        broken(
                with(
                        1,
                        chair(),
                        new Member(deputy, Part.MEMBER, today, today.plusDays(5)),
                        new Member(deputy, Part.SECRETARY, today.plusDays(5), null)),
                "members",
                "structure.committee.twice");
        added(with(
                1,
                chair(),
                new Member(deputy, Part.MEMBER, today, today.plusDays(5)),
                new Member(deputy, Part.SECRETARY, today.plusDays(6), null)));
    }

    @Test
    void the_quorum_is_at_most_as_many_as_sit_in_it_on_any_day() {
        broken(with(2, chair()), "quorum", "structure.committee.quorumTooLarge");
        broken(with(0, chair()), "quorum", "structure.committee.quorumMissing");
        broken(
                with(2, chair(), new Member(deputy, Part.MEMBER, today, today.plusDays(5))),
                "quorum",
                "structure.committee.quorumTooLarge");
        added(with(2, chair(), new Member(deputy, Part.MEMBER, today, null)));
    }

    @Test
    void members_sit_within_the_term() {
        broken(
                with(1, chair(), new Member(deputy, Part.MEMBER, today.minusDays(1), null)),
                "members",
                "structure.committee.outside");
        broken(
                with(1, chair(), new Member(deputy, Part.MEMBER, today.plusDays(2), today)),
                "members",
                "structure.committee.memberPeriod");
        broken(
                new CommitteeFile.Draft("T1", "คณะ", "Committee", 1, today, today.minusDays(1), List.of(chair())),
                "to",
                "structure.committee.endsBefore");
    }

    @Test
    void code_and_names_are_needed_and_the_code_is_given_once() {
        broken(
                new CommitteeFile.Draft("คกบ.", "คณะ", "C", 1, today, null, List.of(chair())),
                "code",
                "structure.committee.codeTaken");
        broken(
                new CommitteeFile.Draft(" ", "คณะ", "C", 1, today, null, List.of(chair())),
                "code",
                "structure.committee.codeMissing");
        broken(
                new CommitteeFile.Draft("T1", " ", "C", 1, today, null, List.of(chair())),
                "name",
                "structure.committee.nameMissing");
        broken(
                new CommitteeFile.Draft("T1", "คณะ", "", 1, today, null, List.of(chair())),
                "nameEn",
                "structure.committee.nameMissing");
        broken(
                new CommitteeFile.Draft("T1", "คณะ", "C", 1, null, null, List.of(chair())),
                "from",
                "structure.committee.fromMissing");
        broken(
                new CommitteeFile.Draft("x".repeat(41), "คณะ", "C", 1, today, null, List.of(chair())),
                "code",
                "structure.fault.tooLong");
    }

    @Test
    void the_second_of_two_changes_is_told() {
        long id = added(with(1, chair()));
        as("admin", () -> {
            files.change(id, 0, with(1, chair(), new Member(deputy, Part.MEMBER, today, null)));
            assertThatThrownBy(() -> files.change(id, 0, with(1, chair()))).isInstanceOf(StaleVersion.class);
        });
        assertThat(members(id, today)).hasSize(2);
    }

    @Test
    void the_list_names_the_chair_and_counts_who_sits_today() {
        as(
                "admin",
                () -> assertThat(files.list())
                        .filteredOn(r -> r.committee().code().equals("คกบ."))
                        .singleElement()
                        .returns("ผู้อำนวยการ ก", CommitteeFile.Row::chair)
                        .returns(5, CommitteeFile.Row::members));
    }

    @Test
    void who_sat_before_stands_in_the_audit() {
        long id = added(with(1, chair()));
        as("admin", () -> files.change(id, 0, with(1, new Member(deputy, Part.CHAIR, today, null))));
        assertThat(database.sql(
                                "select what from core_audit where subject_kind = 'committee' and subject_id = ? order by id")
                        .param(Long.toString(id))
                        .query(String.class)
                        .list())
                .containsExactly("structure.committee.added", "structure.committee.changed");
    }

    private Member chair() {
        return new Member(director, Part.CHAIR, today, null);
    }

    private CommitteeFile.Draft draft() {
        return with(1, chair());
    }

    private CommitteeFile.Draft with(int quorum, Member... members) {
        return new CommitteeFile.Draft("T1", "คณะทดสอบ", "Test committee", quorum, today, null, List.of(members));
    }

    private long added(CommitteeFile.Draft draft) {
        return as("admin", () -> files.add(draft));
    }

    private List<Member> members(long id, LocalDate day) {
        return committees.members(new CommitteeId(id), day);
    }

    private PersonId person(String username) {
        return new PersonId(database.sql("select id from core_person where username = ?")
                .param(username)
                .query(Long.class)
                .single());
    }

    private void broken(CommitteeFile.Draft draft, @Nullable String field, String key) {
        assertThatThrownBy(() -> added(draft))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        e -> assertThat(e).returns(field, RuleBroken::field).returns(key, RuleBroken::key));
    }
}
