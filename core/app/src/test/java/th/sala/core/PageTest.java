package th.sala.core;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServletService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;
import th.sala.core.module.run.ModuleInstantiators;
import th.sala.core.people.Accounts;
import th.sala.core.people.SignedIn;

/** Pages of the portal without a browser, as one of the sample accounts. */
public abstract class PageTest extends PortalTest {
    private static final Routes ROUTES = routes();

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
        MockVaadin.setup(UI::new, new Servlet(context));
    }

    /** Opens the portal as somebody who has not signed in. */
    protected void openSignedOut() {
        Locale.setDefault(Locale.of("th"));
        SecurityContextHolder.clearContext();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        MockVaadin.setup(UI::new, new Servlet(context));
    }

    /** Goes to an address and returns the screen, an error page included. */
    protected Component go(String address) {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(address), NavigationTrigger.PAGE_LOAD);
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

    /** Karibu-Testing itself finds only public classes. */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        var views = new HashSet<Class<? extends Component>>();
        found(new AnnotationTypeFilter(Route.class)).forEach(c -> views.add((Class<? extends Component>) c));
        found(new AnnotationTypeFilter(Layout.class)).forEach(c -> views.add((Class<? extends Component>) c));
        var errors = new HashSet<Class<? extends HasErrorParameter<?>>>();
        found(new AssignableTypeFilter(HasErrorParameter.class))
                .forEach(c -> errors.add((Class<? extends HasErrorParameter<?>>) c));
        return new Routes(views, errors, true);
    }

    private static Stream<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test\\$.*")));
        return scanner.findCandidateComponents("th.sala.core").stream()
                .map(definition -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(definition.getBeanClassName()), PageTest.class.getClassLoader()));
    }

    /** Makes views as the portal does, so that those of modules come from their own context. */
    private static final class Servlet extends MockSpringServlet {
        private static final long serialVersionUID = 1L;

        Servlet(ApplicationContext context) {
            super(ROUTES, context, UI::new);
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            var service = new Service(this, configuration, ctx);
            ROUTES.register(service.getContext());
            service.init();
            return service;
        }
    }

    private static final class Service extends MockSpringServletService {
        private static final long serialVersionUID = 1L;

        private final transient ApplicationContext context;

        Service(MockSpringServlet servlet, DeploymentConfiguration configuration, ApplicationContext context) {
            super(servlet, configuration, context, UI::new);
            this.context = context;
        }

        @Override
        protected Optional<Instantiator> loadInstantiators() {
            return Optional.of(context.getBean(ModuleInstantiators.class).createInstantitor(this));
        }
    }
}
