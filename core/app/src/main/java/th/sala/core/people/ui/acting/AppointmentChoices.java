package th.sala.core.people.ui.acting;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import th.sala.api.people.People;
import th.sala.api.ui.Choice;
import th.sala.api.ui.Names;
import th.sala.core.people.ApprovalKinds;
import th.sala.core.people.Role;
import th.sala.core.people.Roles;

/** What an appointment can be limited to, by its name. */
final class AppointmentChoices {
    private AppointmentChoices() {}

    static List<Choice> roles(Roles roles) {
        return roles.list().stream()
                .map(r -> new Choice(String.valueOf(r.id()), r.name(language())))
                .toList();
    }

    static List<Choice> departments(People people) {
        return people.departments().stream()
                .map(d -> new Choice(String.valueOf(d.id().value()), Names.of(d, language())))
                .toList();
    }

    static List<Choice> modules(Roles roles) {
        return roles.permissions().stream()
                .filter(group -> !group.owner().isEmpty())
                .map(group -> new Choice(group.owner(), moduleName(group)))
                .toList();
    }

    static List<Choice> approvals(ApprovalKinds kinds) {
        return kinds.offered().stream()
                .map(kind -> new Choice(kind.code(), AppointmentWords.text(kind.titleKey())))
                .toList();
    }

    /** Name of a kind of approval, its code where its module is not in service. */
    static String approvalName(ApprovalKinds kinds, String code) {
        return approvals(kinds).stream()
                .filter(kind -> kind.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    /** Name of a module by its id, the id where it is not in service. */
    static String moduleName(Roles roles, String id) {
        return roles.permissions().stream()
                .filter(group -> group.owner().equals(id))
                .map(AppointmentChoices::moduleName)
                .findFirst()
                .orElse(id);
    }

    private static String moduleName(Role.Group group) {
        return AppointmentWords.text(group.owner().equals("core") ? "acting.modules.core" : group.titleKey());
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
