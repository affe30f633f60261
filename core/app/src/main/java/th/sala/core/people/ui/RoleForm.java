package th.sala.core.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.RecordForm;
import th.sala.core.people.Role;
import th.sala.core.people.Roles;

/** A role: its name and what it allows. */
@Route("admin/roles/:id([0-9]+)")
@RouteAlias("admin/roles/new")
@RolesAllowed(Roles.PERMISSION)
class RoleForm extends RecordForm<Role.Detail, RoleForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Roles roles;
    private final TextField code;
    private final TextField name;
    private final TextField nameEn;
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    RoleForm(Roles roles) {
        this.roles = roles;
        name = new TextField(text("people.role.name"));
        nameEn = new TextField(text("people.role.nameEn"));
        code = new TextField(text("people.role.code"));
        code.setMaxLength(40);
        field("name", name, e -> e.draft().name()).required();
        field("nameEn", nameEn, e -> e.draft().nameEn()).required();
        field("code", code, e -> e.draft().code()).required();
        for (Role.Group group : roles.permissions()) {
            section(group.titleKey().isEmpty() ? text("people.permission.gone") : text(group.titleKey()));
            group.permissions().forEach(permission -> add(permission, group));
        }
    }

    private void add(String permission, Role.Group group) {
        var box = new Checkbox(group.titleKey().isEmpty() ? permission : text(Role.titleKey(permission)));
        boxes.put(permission, box);
        field(permission, box, e -> e.draft().permissions().contains(permission));
    }

    @Override
    protected Optional<Role.Detail> find(long id) {
        return roles.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, Role.@Nullable Detail record) {
        String title =
                record == null ? text("people.role.add") : record.values().name();
        clearCrumbs();
        crumb(text("people.administration"), wayBack());
        crumb(text("people.roles.title"), wayBack());
        crumb(title, null);
        heading(title);
        code.setReadOnly(record != null);
        if (record == null) {
            code.setHelperText(text("people.role.codeHelp"));
            actions();
        } else {
            actions(secondary(text("people.role.remove"), this::remove));
        }
    }

    private void remove() {
        Confirm.destructive(
                text("people.role.removeAsk", loaded().draft().name()),
                text("people.role.removeConsequence"),
                text("people.role.remove"),
                () -> {
                    try {
                        roles.remove(id());
                        UI.getCurrent().navigate(wayBack());
                    } catch (RuleBroken given) {
                        clearMessages();
                        problem(text(given.key(), given.arguments().toArray()));
                    }
                });
    }

    @Override
    protected Entry entry(Role.@Nullable Detail record) {
        return record == null
                ? new Entry(0, new Role.Draft("", "", "", Set.of()))
                : new Entry(record.version(), record.values());
    }

    @Override
    protected Entry value() {
        Set<String> chosen = boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Entry(
                loaded().version(), new Role.Draft(code.getValue(), name.getValue(), nameEn.getValue(), chosen));
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            roles.add(entry.draft());
        } else {
            roles.change(id(), entry.version(), entry.draft());
        }
        return new Saved(text("people.role.saved", entry.draft().name()), wayBack());
    }

    @Override
    protected String wayBack() {
        return "admin/roles";
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, Role.Draft draft) {}
}
