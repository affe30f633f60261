package th.sala.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.people.DepartmentId;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;
import th.sala.api.search.SearchReaders;
import th.sala.core.PortalTest;

/** Entries of the tests beside those of the sample agency, in the index when the test looks for them. */
abstract class SearchCase extends PortalTest {
    static final String KIND = "paper";

    @Autowired
    SearchEntries entries;

    @Autowired
    Searching searching;

    @Autowired
    Indexing indexing;

    @Autowired
    SearchIndex index;

    @Autowired
    EntryRows rows;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nothing_of_the_tests_stays() {
        database.sql("update core_search_entry set gone = true, pending = true, stamp = stamp + 1 where kind = '" + KIND
                        + "'")
                .update();
        indexing.catchUp();
    }

    /** Written and known to the index. */
    void known(SearchEntry... written) {
        known(List.of(written));
    }

    void known(List<SearchEntry> written) {
        transaction.executeWithoutResult(status -> entries.putAll(written));
        indexing.catchUp();
    }

    static SearchEntry paper(String id, String title, String text) {
        return paper(id, title, text, null, SearchReaders.EVERYBODY);
    }

    static SearchEntry paper(String id, String title, String text, DepartmentId department, SearchReaders readers) {
        return new SearchEntry(
                subject(id),
                title,
                text,
                "search.kind.document",
                "documents/" + id,
                department,
                readers,
                null,
                null,
                Instant.parse("2024-05-01T03:00:00Z"));
    }

    static SubjectRef subject(String id) {
        return new SubjectRef("core", KIND, id);
    }

    /** Titles of all the papers found, the best first. */
    List<String> found(String username, String typed) {
        return as(username, () -> {
            List<String> titles = new ArrayList<>();
            for (int page = 0; ; page++) {
                Found found = searching.find(new SearchQuery(typed, java.util.Map.of(), page));
                if (found.hits().isEmpty()) {
                    return titles;
                }
                found.hits().stream()
                        .filter(hit -> hit.subject().kind().equals(KIND))
                        .forEach(hit -> titles.add(text(hit.title())));
            }
        });
    }

    List<String> found(String typed) {
        return found("staff.policy", typed);
    }

    static String text(List<Found.Piece> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Only what is marked, with | between. */
    static String marks(List<Found.Piece> pieces) {
        return String.join(
                "|",
                pieces.stream()
                        .filter(Found.Piece::found)
                        .map(Found.Piece::text)
                        .toList());
    }
}
