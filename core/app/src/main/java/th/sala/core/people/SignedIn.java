package th.sala.core.people;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import th.sala.api.people.PersonId;

/**
 * Who a session belongs to. It carries no permission: those are asked anew with every request.
 *
 * @param password the hash, needed only while signing in
 */
public record SignedIn(PersonId person, String username, String password) implements UserDetails {
    private static final long serialVersionUID = 1L;

    /** The same person without the hash, for threads that work on the person's behalf. */
    public static SignedIn onBehalfOf(PersonId person, String username) {
        return new SignedIn(person, username, "");
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String toString() {
        return username;
    }
}
