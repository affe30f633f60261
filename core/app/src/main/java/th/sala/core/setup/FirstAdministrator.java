package th.sala.core.setup;

import java.util.Set;
import org.springframework.stereotype.Component;
import th.sala.api.people.DepartmentKind;
import th.sala.api.people.PersonId;
import th.sala.core.people.Founding;
import th.sala.core.people.OneTimeCode;

/** Writes one department and one administrator, who comes in with a one-time code. */
@Component
class FirstAdministrator {
    private static final String ROLE = "administrator";

    private final Founding founding;

    FirstAdministrator(Founding founding) {
        this.founding = founding;
    }

    /** Writes everything within the caller's transaction and tells how to sign in. */
    SignInHint found() {
        String code = OneTimeCode.fresh();
        founding.department("HQ", "สำนักงาน", "Office", DepartmentKind.OFFICE, null);
        founding.role(
                ROLE,
                "ผู้ดูแลระบบ",
                "Administrator",
                Set.of(
                        "core.modules",
                        "core.people",
                        "core.audit",
                        "core.documents.keep",
                        "core.numbers",
                        "core.approvals.read",
                        "core.approvals.keep"));
        PersonId admin = founding.person("admin", "ผู้ดูแลระบบ", "ผู้ดูแลระบบ", "HQ", code, true);
        founding.assign(admin, ROLE, null, false);
        return new SignInHint("admin", code);
    }
}
