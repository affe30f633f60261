package th.sala.core.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How long browsers keep static files: those with a digest in their address for good, fonts a week, other files
 * of the portal only after asking. Vaadin alone would say one hour for all of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CacheHeaders extends OncePerRequestFilter {
    static final String FOR_GOOD = "public, max-age=31536000, immutable";
    static final String A_WEEK = "public, max-age=604800";
    static final String AFTER_ASKING = "no-cache";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> policy = policy(request);
        if (policy.isPresent() && Set.of("GET", "HEAD").contains(request.getMethod())) {
            chain.doFilter(request, new Kept(response, policy.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> policy(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/VAADIN/build/") || path.startsWith("/webjars/")) {
            return Optional.of(FOR_GOOD);
        }
        if (path.startsWith("/VAADIN/static/")) {
            // the version of the framework stands in the parameter
            return Optional.of(request.getParameter(ResourceUrls.VERSION) == null ? A_WEEK : FOR_GOOD);
        }
        if (path.startsWith("/themes/") || path.startsWith("/aura/")) {
            if (ResourceUrls.isDigest(request.getParameter(ResourceUrls.VERSION))) {
                return Optional.of(FOR_GOOD);
            }
            return Optional.of(path.endsWith(".woff2") ? A_WEEK : AFTER_ASKING);
        }
        return path.startsWith("/sala/") ? Optional.of(AFTER_ASKING) : Optional.empty();
    }

    /** Puts the policy in place of whatever the server of static files says. */
    private static final class Kept extends HttpServletResponseWrapper {
        private static final Set<String> HEADERS = Set.of("cache-control", "pragma", "expires");

        private final String policy;

        Kept(HttpServletResponse response, String policy) {
            super(response);
            this.policy = policy;
        }

        private boolean takesOver(String header) {
            if (!HEADERS.contains(header.toLowerCase(java.util.Locale.ROOT))) {
                return false;
            }
            say();
            return true;
        }

        private void say() {
            super.setHeader("Cache-Control", getStatus() < SC_BAD_REQUEST ? policy : "no-store");
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            say();
        }

        @Override
        public void sendError(int status) throws IOException {
            super.setHeader("Cache-Control", "no-store");
            super.sendError(status);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            super.setHeader("Cache-Control", "no-store");
            super.sendError(status, message);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (!takesOver(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (!takesOver(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!takesOver(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void addDateHeader(String name, long date) {
            if (!takesOver(name)) {
                super.addDateHeader(name, date);
            }
        }
    }
}
