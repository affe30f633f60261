package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has no right finds no way in: not in the menu, not by the address, not by the address of a file. */
class RightsIT {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/strategy",
                "/strategy/undertakings",
                "/strategy/undertakings/1",
                "/strategy/undertakings/1/edit",
                "/strategy/budget",
                "/strategy/projects",
                "/strategy/report",
                "/strategy/import",
                "/admin/modules",
                "/admin/modules/strategy"
            })
    void a_person_without_the_right_is_told_so_at_the_address(String address) {
        Visitor legal = visitors.signedIn("legal").expecting("403");
        assertThat(legal.menuItem("strategy.title")).hasCount(0);
        assertThat(legal.menuItem("modules.title")).hasCount(0);
        legal.open(address);
        legal.sees(legal.heading("shell.error.notAllowed"));
        assertThat(legal.page().getByRole(AriaRole.MAIN).innerText())
                .doesNotContain("2567")
                .doesNotContain("โครงการ");
    }

    @Test
    void the_address_of_a_file_opens_for_nobody_else() {
        Visitor director = visitors.signedIn("director");
        director.open("/strategy/report?year=2567&quarter=2");
        String file = director.link("ui.report.pdf").getAttribute("href");
        assertThat(director.page().request().get(at(director, file)).status()).isEqualTo(200);

        Visitor legal = visitors.signedIn("legal");
        APIResponse answer = legal.page().request().get(at(legal, file));
        assertThat(answer.headers().getOrDefault("content-type", "")).doesNotContain("pdf");
        assertThat(answer.status()).isNotEqualTo(200);

        Visitor stranger = visitors.visitor();
        APIResponse refused = stranger.page().request().get(at(stranger, file));
        assertThat(refused.headers().getOrDefault("content-type", "")).doesNotContain("pdf");
    }

    private String at(Visitor visitor, String file) {
        return visitors.portal().url("/" + file.replaceFirst("^/", ""));
    }
}
