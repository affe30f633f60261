package th.sala.core.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the username on the person's computer where the sign-in form asks for it, and forgets it where not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RememberedName extends OncePerRequestFilter {
    private static final Duration KEPT = Duration.ofDays(180);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SignIn.isSent(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getParameter("username");
        boolean keep = request.getParameter(SignIn.REMEMBER) != null && name != null;
        var cookie =
                new Cookie(SignIn.NAME_COOKIE, keep ? URLEncoder.encode(name.strip(), StandardCharsets.UTF_8) : "");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(keep ? (int) KEPT.toSeconds() : 0);
        response.addCookie(cookie);
        chain.doFilter(request, response);
    }
}
