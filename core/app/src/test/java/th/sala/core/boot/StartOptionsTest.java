package th.sala.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTest {
    @Test
    void without_words_it_is_port_8080_and_a_folder_of_the_person() {
        StartOptions options = options();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".sala"));
        assertThat(options.empty()).isFalse();
        assertThat(options.production()).isFalse();
        assertThat(options.external()).isEmpty();
    }

    @Test
    void values_may_follow_a_blank_or_an_equals_sign() {
        StartOptions options = options("--port=9000", "--home", "some place", "--empty");
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.home()).isEqualTo(Path.of("some place").toAbsolutePath());
        assertThat(options.empty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", ""})
    void a_port_is_a_number_from_1_to_65535(String port) {
        assertThatThrownBy(() -> options("--port", port))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("from 1 to 65535");
    }

    @Test
    void a_missing_value_is_told() {
        assertThatThrownBy(() -> options("--home")).hasMessageStartingWith("--home wants a value");
    }

    @Test
    void production_and_an_external_database_come_from_the_environment() {
        StartOptions options = StartOptions.of(
                new String[0],
                Map.of("SALA_MODE", "production", "SALA_DB_URL", "jdbc:mariadb://db/sala", "SALA_DB_USER", "sala"));
        assertThat(options.production()).isTrue();
        assertThat(options.external()).contains(new ExternalDatabase("jdbc:mariadb://db/sala", "sala", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", " "})
    void another_mode_is_refused_rather_than_taken_for_development(String mode) {
        assertThatThrownBy(() -> StartOptions.of(new String[0], Map.of("SALA_MODE", mode)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("SALA_MODE is \"production\" or \"development\", not \"" + mode + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", ""})
    void development_is_said_in_full_or_not_at_all(String mode) {
        assertThat(StartOptions.of(new String[0], Map.of("SALA_MODE", mode)).production())
                .isFalse();
    }

    private static StartOptions options(String... words) {
        return StartOptions.of(words, Map.of());
    }
}
