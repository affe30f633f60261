package th.sala.core.shell.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The account takes no password for a while. */
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many refused sign-ins");
        this.wait = wait;
    }

    /** How long from now. */
    Duration remaining() {
        return wait;
    }
}
