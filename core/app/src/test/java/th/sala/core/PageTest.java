package th.sala.core;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import th.sala.core.people.Accounts;
import th.sala.core.people.SignedIn;

/** Pages of the portal without a browser, as one of the sample accounts. */
public abstract class PageTest extends PortalTest {
    private static final Routes ROUTES = new Routes().autoDiscoverViews("th.sala.core");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @AfterEach
    void closeThePage() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
    }

    /** Opens the start page as a sample account. */
    protected void open(String username) {
        open(accounts.loadUserByUsername(username));
    }

    protected void open(SignedIn person) {
        Locale.setDefault(Locale.of("th"));
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(security);
        MockVaadin.setMockRequestFactory(session -> {
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, security);
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(security.getAuthentication());
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
    }

    /** Goes to an address and returns the screen, an error page included. */
    protected Component go(String address) {
        UI.getCurrent().navigate(address);
        return shown();
    }

    /** The screen that is shown, without the frame around it. */
    protected static Component shown() {
        List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return chain.getFirst().getElement().getComponent().orElseThrow();
    }

    /** Lets what other threads left for this page happen. */
    protected static void roundtrip() {
        MockVaadin.clientRoundtrip(false);
    }

    /** All words of a part of the page, in their order. */
    protected static String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}
