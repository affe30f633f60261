package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.api.work.Progress;
import th.sala.core.search.Found;
import th.sala.core.search.SearchQuery;
import th.sala.core.search.SearchRenewal;
import th.sala.core.search.Searching;

/** What a module lets be found is found while it is in service, and again when it is back. */
class FoundModuleTest extends HostTest {
    private static final String SOURCE = """
        @Component
        class NotesFound implements th.sala.api.search.SearchSource {
            @Override public String kind() { return "note"; }
            @Override public List<th.sala.api.search.SearchEntry> page(String after, int limit) {
                return after != null ? List.of() : List.of(new th.sala.api.search.SearchEntry(
                    new SubjectRef("notes", "note", "1"), "จดหมายเหตุประจำวัน", "ข้อความในจดหมายเหตุ", "notes.title", "notes/1",
                    null, th.sala.api.search.SearchReaders.holdingAnywhere("notes.read"), null, null, null));
            }
        }
        """;

    @Test
    void a_module_is_found_while_it_is_in_service_by_who_may_read_it() {
        install(Notes.version("1.0.0").type("NotesFound", SOURCE));
        PORTAL.as("admin", () -> PORTAL.bean(SearchRenewal.class).renew(Progress.UNWATCHED));
        assertThat(found("staff.policy")).containsExactly("notes/1");
        assertThat(found("staff.it")).isEmpty();

        PORTAL.as("admin", () -> TestPortal.await(PORTAL.host().stop("notes")));
        assertThat(found("staff.policy")).isEmpty();
        PORTAL.as("admin", () -> TestPortal.await(PORTAL.host().start("notes")));
        assertThat(found("staff.policy")).containsExactly("notes/1");

        PORTAL.as("admin", () -> TestPortal.await(PORTAL.host().uninstall("notes")));
        assertThat(found("staff.policy")).isEmpty();
    }

    private static List<String> found(String username) {
        return PORTAL.as(
                username,
                () -> PORTAL.bean(Searching.class).find(SearchQuery.of("จดหมายเหตุ")).hits().stream()
                        .map(Found.Hit::link)
                        .toList());
    }
}
