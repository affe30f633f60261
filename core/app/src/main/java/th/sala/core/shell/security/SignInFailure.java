package th.sala.core.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page, which says why; neither name nor password ever stands in an address. */
@Component
class SignInFailure implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String name = request.getParameter("username");
        request.getSession().setAttribute(SignIn.TYPED_NAME, name == null ? "" : name.strip());
        String why = reason instanceof TooManyAttempts wait
                ? SignIn.WAIT + "=" + wait.remaining().toSeconds()
                : SignIn.REFUSED;
        response.sendRedirect(request.getContextPath() + SignIn.PATH + "?" + why);
    }
}
