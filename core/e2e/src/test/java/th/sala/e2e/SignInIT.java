package th.sala.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInIT {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void a_wrong_password_is_refused_in_words_and_the_right_one_leads_to_the_address_asked_for() {
        Visitor director = visitors.visitor();
        director.open("/strategy/report?year=2567&quarter=2");
        director.sees(director.heading("shell.signIn.title"));

        director.signIn("director", "not the password");
        director.sees("shell.signIn.refused");
        assertThat(director.field("shell.signIn.name")).hasValue("director");

        director.signIn("director", Visitor.PASSWORD);
        director.isAt("/strategy/report?year=2567&quarter=2");
    }
}
