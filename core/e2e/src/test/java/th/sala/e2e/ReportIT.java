package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The director signs in and reads the agency's official report of a quarter. */
class ReportIT {
    /** As published for Q2/2567: undertakings, bands in percent, million baht, a strategic project above 100 percent. */
    static final List<String> FIGURES =
            List.of("55", "34", "2", "19", "5.45", "50.91", "34.55", "9.09", "80.3213", "364.8576", "22.01", "171.52");

    private static final String REPORT = "/strategy/report?year=2567&quarter=2";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_wrong_password_is_refused_in_words_and_the_right_one_leads_to_the_report_asked_for() {
        Visitor director = visitors.visitor();
        director.open(REPORT);
        director.sees(director.heading("shell.signIn.title"));

        director.signIn("director", "not the password");
        director.sees("shell.signIn.refused");
        assertThat(director.field("shell.signIn.name")).hasValue("director");

        director.signIn("director");
        director.isAt(REPORT);
        director.sees("strategy.report.section1", "2567", "2");
        String report = director.page().getByRole(AriaRole.ARTICLE).innerText().replace("\u2060", "");
        assertThat(FIGURES).allSatisfy(figure -> assertThat(report).containsPattern(figure(figure)));
        assertThat(report)
                .contains("34\u00a0โครงการ")
                .containsPattern("5\\.45")
                .containsPattern("โครงการพัฒนาสมรรถนะและเตรียมความพร้อมด้านดิจิทัล");
    }

    @Test
    void the_start_page_leads_to_the_report_in_one_press() {
        Visitor director = visitors.signedIn("director");
        director.link("strategy.report.menu").click();
        director.sees(director.heading("strategy.report.title"));
        director.sees("strategy.report.section1");
    }

    /** The figure by itself, not as part of another. */
    static String figure(String figure) {
        return "(?<![0-9.,])" + figure.replace(".", "\\.") + "(?![0-9])(?!\\.[0-9])";
    }
}
