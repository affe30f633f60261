package th.sala.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.sala.api.SubjectRef;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;

/** What a person may not see is not found, not counted, not suggested and no value of a facet. */
class SearchRightsTest extends SearchCase {
    private static final String WORDS = "สอบสวนข้อเท็จจริง";
    /** A permission of the sample's roles that staff hold in their own unit only. */
    private static final SearchReaders OF_THE_UNIT = SearchReaders.holding("strategy.edit");

    @Autowired
    private People people;

    private DepartmentId policy = new DepartmentId(0);

    @BeforeEach
    void the_unit() {
        policy = as("head.policy", () -> people.current().department());
    }

    @Test
    void only_who_holds_the_permission_in_that_department_finds_an_entry() {
        known(paper("1", WORDS, WORDS, policy, OF_THE_UNIT));
        sees("head.policy");
        seesNothing("head.it");
        seesNothing("staff.it");
    }

    @Test
    void who_holds_the_permission_in_another_department_finds_what_asks_for_it_anywhere() {
        known(paper("1", WORDS, WORDS, new DepartmentId(999_999), SearchReaders.holdingAnywhere("strategy.edit")));
        sees("head.policy");
        known(paper("1", WORDS, WORDS, new DepartmentId(999_999), SearchReaders.holdingAnywhere("test.nobody")));
        seesNothing("head.policy");
    }

    @Test
    void what_is_classified_is_found_by_those_who_are_cleared_and_those_who_are_named() {
        PersonId named = as("staff.it", () -> people.current().id());
        known(paper(
                "1",
                WORDS,
                WORDS,
                policy,
                new SearchReaders("strategy.edit", false, Confidentiality.TOP_SECRET, Set.of(named))));
        seesNothing("head.policy");
        sees("staff.it");
        seesNothing("staff.research");
    }

    @Test
    void a_permission_nobody_holds_shows_an_entry_to_nobody_not_even_the_administrator() {
        known(paper("1", WORDS, WORDS, policy, SearchReaders.holding("test.nobody")));
        seesNothing("admin");
        seesNothing("director");
    }

    @Test
    void what_was_closed_a_moment_ago_is_not_shown_while_the_index_still_knows_it() {
        known(paper("1", WORDS, WORDS, policy, SearchReaders.EVERYBODY));
        sees("staff.it");
        transaction.executeWithoutResult(
                status -> entries.put(paper("1", WORDS, WORDS, policy, SearchReaders.holding("test.nobody"))));
        Found found = as("staff.it", () -> searching.find(SearchQuery.of(WORDS)));
        assertThat(found.hits()).isEmpty();
        assertThat(as("staff.it", () -> searching.suggest(WORDS, 8))).isEmpty();
    }

    @Test
    void a_facet_counts_what_the_person_sees_and_nothing_else() {
        Person author = as("head.it", () -> people.current());
        known(
                paper("1", WORDS + " หนึ่ง", WORDS, policy, SearchReaders.EVERYBODY),
                new SearchEntry(
                        subject("2"),
                        WORDS + " สอง",
                        WORDS,
                        "search.kind.secret",
                        "documents/2",
                        new DepartmentId(999_999),
                        SearchReaders.holding("test.nobody"),
                        author.id(),
                        new th.sala.api.time.FiscalYear(2561),
                        java.time.Instant.EPOCH));
        Found found = as("staff.it", () -> searching.find(SearchQuery.of(WORDS)));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().get(Facet.KIND)).containsExactly(new Found.Value("search.kind.document", 1));
        assertThat(found.facets().get(Facet.DEPARTMENT))
                .containsExactly(new Found.Value(Long.toString(policy.value()), 1));
        assertThat(found.facets().get(Facet.YEAR)).isEmpty();
        assertThat(found.facets().get(Facet.AUTHOR)).isEmpty();
        assertThat(as(
                        "staff.it",
                        () -> searching
                                .find(new SearchQuery(WORDS, Map.of(Facet.KIND, "search.kind.secret"), 0))
                                .total()))
                .isZero();
    }

    @Test
    void a_chosen_facet_narrows_and_a_value_somebody_made_up_finds_nothing() {
        known(
                paper("1", WORDS + " หนึ่ง", "", policy, SearchReaders.EVERYBODY),
                paper("2", WORDS + " สอง", "", null, SearchReaders.EVERYBODY));
        assertThat(total(Map.of(Facet.DEPARTMENT, Long.toString(policy.value()))))
                .isEqualTo(1);
        assertThat(total(Map.of(Facet.DEPARTMENT, "' or 1=1"))).isZero();
        assertThat(total(Map.of(Facet.YEAR, "9999999999999"))).isZero();
        assertThat(total(Map.of())).isEqualTo(2);
    }

    @Test
    void the_entries_of_a_module_that_is_not_in_service_are_not_found() {
        SearchEntry stopped = paper("1", WORDS, WORDS);
        known(new SearchEntry(
                new SubjectRef("gonemodule", KIND, "1"),
                stopped.title(),
                stopped.text(),
                stopped.kindKey(),
                stopped.link(),
                null,
                SearchReaders.EVERYBODY,
                null,
                null,
                stopped.changedAt()));
        seesNothing("admin");
    }

    private long total(Map<Facet, String> chosen) {
        return as(
                "staff.it",
                () -> searching.find(new SearchQuery(WORDS, chosen, 0)).total());
    }

    private void sees(String username) {
        assertThat(found(username, WORDS)).as(username).containsExactly(WORDS);
        assertThat(as(username, () -> searching.suggest(WORDS, 8))).as(username).hasSize(1);
    }

    private void seesNothing(String username) {
        Found found = as(username, () -> searching.find(SearchQuery.of(WORDS)));
        assertThat(found.total()).as(username).isZero();
        assertThat(found.hits()).as(username).isEmpty();
        assertThat(found.facets().values()).as(username).allMatch(List::isEmpty);
        assertThat(as(username, () -> searching.suggest(WORDS, 8))).as(username).isEmpty();
    }
}
