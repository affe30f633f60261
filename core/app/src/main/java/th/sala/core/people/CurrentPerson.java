package th.sala.core.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import th.sala.api.people.PersonId;

/** On whose behalf the current thread works. */
@Component
public class CurrentPerson {
    /** The person of this thread, or empty. */
    public Optional<PersonId> id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /** Works on behalf of a person, then is again who it was before. */
    public <T> T during(SignedIn person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try (CurrentActing.Call ignored = CurrentActing.apart()) {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
