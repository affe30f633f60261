package th.sala.core.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the sign-in page and the filters behind it agree on. */
public final class SignIn {
    /** Shows the form, and takes it by POST. */
    public static final String PATH = "/login";

    /** Query parameter of a refused sign-in. */
    public static final String REFUSED = "error";

    /** Query parameter: seconds to wait after too many refused sign-ins. */
    public static final String WAIT = "wait";

    /** Query parameter after signing out. */
    public static final String LEFT = "bye";

    /** Session attribute: the username of the refused sign-in, so that it need not be typed again. */
    public static final String TYPED_NAME = "sala.signIn.name";

    /** Field of the form: keep the username on this computer. */
    public static final String REMEMBER = "remember";

    /** The username kept on this computer. */
    public static final String NAME_COOKIE = "sala-username";

    // as Spring Security finds the form: /%6Cogin is the same address
    private static final RequestMatcher SENT = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH);

    private SignIn() {}

    /** Whether this request sends the form. */
    static boolean isSent(HttpServletRequest request) {
        return SENT.matches(request);
    }
}
