package th.sala.core.setup;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.core.people.Founding;

/** Writes one department and one administrator, who comes in with a one-time code. */
@Component
class FirstAdministrator {
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 12;
    private static final String ROLE = "administrator";

    private final Founding founding;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(Founding founding) {
        this.founding = founding;
    }

    /** Writes everything within the caller's transaction and tells how to sign in. */
    SignInHint found() {
        String code = random.ints(CODE_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        founding.department("HQ", "สำนักงาน", "Office", DepartmentKind.OFFICE, null);
        founding.role(ROLE, "ผู้ดูแลระบบ", "Administrator", Set.of("core.modules", "core.people", "core.audit"));
        PersonId admin = founding.person("admin", "ผู้ดูแลระบบ", "ผู้ดูแลระบบ", "HQ", code, true);
        founding.assign(admin, ROLE, null, false);
        return new SignInHint("admin", code);
    }
}
