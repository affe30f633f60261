package th.sala.core.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;

class TranslationsTest {
    private final Translations texts = new Translations(new NoModules());

    @Test
    void the_first_segment_of_a_key_names_the_bundle() {
        assertThat(texts.getTranslation("shell.signOut", Languages.THAI)).isEqualTo("ออกจากระบบ");
        assertThat(texts.getTranslation("shell.signOut", Locale.UK)).isEqualTo("Sign out");
    }

    @Test
    void a_year_in_a_placeholder_is_not_grouped_and_an_apostrophe_stays() {
        assertThat(texts.getTranslation("shell.version", Languages.THAI, 2570)).isEqualTo("ศาลา 2570");
        assertThat(texts.getTranslation("shell.person", Languages.ENGLISH, "O'Neil $1"))
                .isEqualTo("Menu of O'Neil $1");
    }

    @Test
    void a_word_follows_its_number() {
        assertThat(texts.getTranslation("ui.faults.count", Languages.ENGLISH, 1))
                .isEqualTo("1 fault");
        assertThat(texts.getTranslation("ui.faults.count", Languages.ENGLISH, "2"))
                .isEqualTo("2 faults");
        assertThat(texts.getTranslation("ui.faults.count", Languages.ENGLISH, "1,001"))
                .isEqualTo("1,001 faults");
    }

    @Test
    void a_day_is_told_as_the_language_writes_it() {
        var day = java.time.LocalDate.of(2026, 10, 1);
        assertThat(texts.getTranslation("shell.person", Languages.THAI, day)).contains("1\u00a0ตุลาคม\u00a02569");
        assertThat(texts.getTranslation("shell.person", Languages.ENGLISH, day)).contains("1\u00a0October\u00a02026");
    }

    @Test
    void a_missing_text_is_seen() {
        assertThat(texts.getTranslation("shell.nowhere", Languages.THAI)).isEqualTo("!shell.nowhere!");
        assertThat(texts.getTranslation("nobundle.x", Languages.THAI)).isEqualTo("!nobundle.x!");
    }

    private static final class NoModules implements RunningModules {
        @Override
        public List<RunningModule> all() {
            return List.of();
        }

        @Override
        public Optional<RunningModule> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean areComing() {
            return false;
        }
    }
}
