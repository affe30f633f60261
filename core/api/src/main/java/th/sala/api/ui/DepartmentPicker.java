package th.sala.api.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;

/** Choice of a department by name or code; the value is its id. */
public final class DepartmentPicker extends ComboBox<DepartmentId> implements DraftText {
    private final Map<DepartmentId, Department> known = new LinkedHashMap<>();

    /** All departments in force today. */
    public DepartmentPicker(String label) {
        this(label, DepartmentScope.EVERYWHERE);
    }

    /** Only the departments of the scope, for instance those the person may edit. */
    public DepartmentPicker(String label, DepartmentScope scope) {
        super(label);
        setClearButtonVisible(true);
        setItemLabelGenerator(this::name);
        for (Department department : Services.find(People.class).departments()) {
            if (scope.covers(department.id())) {
                known.put(department.id(), department);
            }
        }
        setItems((id, typed) -> matches(id, typed), List.copyOf(known.keySet()));
        addClassName("sala-picker");
    }

    private boolean matches(DepartmentId id, String typed) {
        Department department = known.get(id);
        String text = typed.strip().toLowerCase(getLocale());
        return name(id).toLowerCase(getLocale()).contains(text)
                || (department != null
                        && department.code().toLowerCase(getLocale()).startsWith(text));
    }

    // A record may belong to a department that is not in force any more: its name is still shown.
    private String name(DepartmentId id) {
        Department department = known.get(id);
        if (department == null) {
            department = Services.find(People.class).department(id).orElse(null);
        }
        return department == null ? Figures.unknown() : Names.of(department, getLocale());
    }

    @Override
    public String draftText() {
        return isEmpty() ? "" : String.valueOf(getValue().value());
    }

    @Override
    public void restoreText(String text) {
        setValue(text.matches("[1-9][0-9]{0,17}") ? new DepartmentId(Long.parseLong(text)) : null);
    }
}
