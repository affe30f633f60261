package th.sala.testkit;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServletService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;
import th.sala.core.module.run.ModuleInstantiators;
import th.sala.core.people.SignedIn;

/**
 * A page of the portal without a browser, for one signed-in person; views of modules are made as in the real portal.
 * One at a time in a thread; components are found with Karibu-Testing's {@code LocatorJ}.
 */
public final class TestBrowser implements AutoCloseable {
    private static final Routes CORE = core();
    private static final Pattern MISSING = Pattern.compile("!([a-z][a-z0-9]*(\\.\\w+)+)!");

    private TestBrowser() {}

    /** Opens the portal's start page as a sample account, in Thai. */
    public static TestBrowser open(TestPortal portal, String username) {
        SignedIn person = portal.account(username);
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(security);
        Locale.setDefault(Locale.of("th"));
        MockVaadin.setMockRequestFactory(session -> {
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, security);
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(security.getAuthentication());
            return request;
        });
        MockVaadin.setup(UI::new, new Servlet(portal.context()));
        return new TestBrowser();
    }

    /** The core's own pages; they are package-private, so that Karibu's discovery passes them by. */
    @SuppressWarnings("unchecked")
    private static Routes core() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scan.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        scan.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        Set<Class<? extends Component>> routes = new HashSet<>();
        Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>();
        scan.findCandidateComponents("th.sala.core").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (HasErrorParameter.class.isAssignableFrom(type)) {
                errors.add((Class<? extends HasErrorParameter<?>>) type);
            } else {
                routes.add(type.asSubclass(Component.class));
            }
        });
        return new Routes(routes, errors, true);
    }

    /** Goes to an address, {@code strategy/undertakings?band=LOW}; returns the innermost view that is shown. */
    public Component navigate(String address) {
        var to = new Location(address);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        return view();
    }

    /** The innermost view that is shown, an error page included. */
    public Component view() {
        List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return chain.stream()
                .findFirst()
                .flatMap(target -> target.getElement().getComponent())
                .orElseThrow(() -> new AssertionError("nothing is shown"));
    }

    /** Keys that are shown because no bundle has a text for them. */
    public List<String> missingTexts() {
        return MISSING.matcher(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()))
                .results()
                .map(key -> key.group(1))
                .distinct()
                .toList();
    }

    /** The addresses the menu leads to. */
    public List<String> menu() {
        return LocatorJ._find(SideNavItem.class).stream()
                .map(SideNavItem::getPath)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Lets what other threads left for this page happen. */
    public void roundtrip() {
        MockVaadin.clientRoundtrip(false);
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
    }

    private static final class Servlet extends MockSpringServlet {
        private static final long serialVersionUID = 1L;

        Servlet(ApplicationContext context) {
            super(CORE, context, UI::new);
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            Service service = new Service(this, configuration, ctx);
            CORE.register(service.getContext());
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
