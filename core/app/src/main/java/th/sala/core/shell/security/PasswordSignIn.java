package th.sala.core.shell.security;

import java.time.Duration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import th.sala.core.people.Accounts;
import th.sala.core.people.SignInAttempts;
import th.sala.core.people.SignedIn;

/** Signs in with username and password; guessing is slowed down, and no hash stays in the session. */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {
    private final SignInAttempts attempts;

    PasswordSignIn(Accounts accounts, PasswordEncoder passwords, SignInAttempts attempts) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Duration wait = attempts.begin(typed.getName());
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
        Authentication signedIn = super.authenticate(typed);
        attempts.succeeded(typed.getName());
        return signedIn;
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails user) {
        SignedIn account = (SignedIn) user;
        SignedIn person = SignedIn.onBehalfOf(account.person(), account.username());
        return super.createSuccessAuthentication(person, typed, person);
    }
}
