package th.sala.core.shell.security;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything asks for a signed-in person, except what the sign-in page itself needs and the health of the portal. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/actuator/health", "/aura/**", "/themes/**", "/webjars/**", "/sala/**", "/favicon.ico", "/error"
    };

    /** For every answer that is not the host page, which brings its own policy. */
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** The worker of the PDF viewer has a policy of its own: it fetches character maps and decodes pictures. */
    private static final RequestMatcher PDF_WORKER = pathPattern("/webjars/pdf-js/*/build/pdf.worker.mjs");

    private static final String WORKER = "default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval'";

    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain portalSecurity(HttpSecurity http, SignInFailure failure, VaadinDefaultRequestCache asked) {
        asked.setDelegateRequestCache(unchangedAddresses());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll());
        // An address without a page is answered by the page "not found", which also knows modules that have gone.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignIn.PATH, SignIn.PATH + "?" + SignIn.LEFT)
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(failure));
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(FEATURES))
                .addHeaderWriter((request, response) -> {
                    if (PDF_WORKER.matches(request)) {
                        response.setHeader("Content-Security-Policy", WORKER);
                    }
                })
                .addObjectPostProcessor(eager()));
        return http.build();
    }

    /** The host page is committed inside a forward, before the filter would write its headers. */
    private static ObjectPostProcessor<HeaderWriterFilter> eager() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** After signing in the person is at the very address asked for; Spring would add "continue" to it. */
    @SuppressWarnings("NullAway") // documented: null leaves the address as it was
    private static HttpSessionRequestCache unchangedAddresses() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
