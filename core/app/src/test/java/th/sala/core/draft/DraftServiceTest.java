package th.sala.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.draft.DraftValue;
import th.sala.api.draft.Drafts;
import th.sala.api.people.NotAllowed;
import th.sala.core.PortalTest;

@Transactional
class DraftServiceTest extends PortalTest {
    @Autowired
    private Drafts drafts;

    @Test
    void a_draft_is_offered_to_its_owner_only() {
        as("staff.it", () -> drafts.keep("form/1", List.of(new DraftValue("name", "ค่าที่พิมพ์ไว้ \"'<b>", "เดิม"))));
        as(
                "staff.it",
                () -> assertThat(drafts.find("form/1").orElseThrow().values())
                        .containsExactly(new DraftValue("name", "ค่าที่พิมพ์ไว้ \"'<b>", "เดิม")));
        as("staff.policy", () -> assertThat(drafts.find("form/1")).isEmpty());
    }

    @Test
    void the_last_input_replaces_the_one_before_and_saving_ends_it() {
        as("staff.it", () -> {
            drafts.keep("form/2", List.of(new DraftValue("name", "ก")));
            drafts.keep("form/2", List.of(new DraftValue("name", "ข")));
            assertThat(drafts.find("form/2").orElseThrow().values()).containsExactly(new DraftValue("name", "ข"));
            drafts.drop("form/2");
            assertThat(drafts.find("form/2")).isEmpty();
        });
    }

    @Test
    void nobody_has_no_drafts() {
        assertThatThrownBy(() -> drafts.find("form/1")).isInstanceOf(NotAllowed.class);
    }
}
