package th.sala.core.module.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import th.sala.api.module.ModuleOption;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.ui.FormScreen;
import th.sala.api.ui.Names;
import th.sala.core.module.RunningModules;
import th.sala.core.module.reach.DepartmentModules;
import th.sala.core.module.reach.DepartmentOptions;
import th.sala.core.module.reach.DepartmentOptions.Valued;

/** The options of a module for one department; what is left empty follows the departments above. */
@Route("department/modules/:department([0-9]+)/:module([a-z0-9]+)")
@RolesAllowed(DepartmentModules.PERMISSION)
@StyleSheet("context://themes/sala/modules.css")
class DepartmentOptionsForm extends FormScreen<Map<String, String>> implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final String YES_NO = "reach.option.";

    private final transient DepartmentOptions options;
    private final transient RunningModules modules;
    private final transient People people;
    private final transient Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private transient DepartmentId department = new DepartmentId(0);
    private String module = "";

    DepartmentOptionsForm(DepartmentOptions options, RunningModules modules, People people) {
        this.options = options;
        this.modules = modules;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        department = new DepartmentId(
                event.getRouteParameters().getLong("department").orElseThrow(NotFoundException::new));
        module = event.getRouteParameters().get("module").orElseThrow(NotFoundException::new);
        people.demand(DepartmentModules.PERMISSION, department);
        List<Valued> valued = options.of(module, department);
        if (valued.isEmpty()) {
            throw new NotFoundException();
        }
        String title =
                text(modules.find(module).orElseThrow(NotFoundException::new).titleKey());
        crumb(text("reach.title"), wayBack());
        crumb(title, null);
        heading(text("reach.optionsOf", title));
        people.department(department).ifPresent(d -> context(Names.of(d, getLocale())));
        valued.forEach(this::add);
    }

    private void add(Valued valued) {
        switch (valued.option().kind()) {
            case WHOLE_NUMBER -> number(valued);
            case TEXT -> words(valued);
            case YES_NO -> choice(valued, List.of("true", "false"), YES_NO);
            case CHOICE ->
                choice(valued, valued.option().choices(), valued.option().titleKey() + ".");
        }
    }

    private void number(Valued valued) {
        ModuleOption option = valued.option();
        var field = new IntegerField(text(option.titleKey()));
        field.setHelperText(help(option, text("reach.option.empty", valued.otherwise())));
        String key = option.key();
        field(key, field, map -> map.getOrDefault(key, "").isEmpty() ? null : Integer.valueOf(map.get(key)))
                .check(n -> option.accepts(Integer.toString(n)), "reach.option.range", option.least(), option.most());
        values.put(key, () -> field.getValue() == null ? "" : Integer.toString(field.getValue()));
    }

    private void words(Valued valued) {
        ModuleOption option = valued.option();
        var field = new TextField(text(option.titleKey()));
        field.setMaxLength(option.most());
        field.setHelperText(help(option, text("reach.option.empty", valued.otherwise())));
        field(option.key(), field, map -> map.getOrDefault(option.key(), "")).wide();
        values.put(option.key(), field::getValue);
    }

    private void choice(Valued valued, List<String> choices, String prefix) {
        ModuleOption option = valued.option();
        var field = new Select<String>();
        field.setLabel(text(option.titleKey()));
        field.setItems(choices);
        field.setEmptySelectionAllowed(true);
        String follow = text("reach.option.follow", text(prefix + valued.otherwise()));
        field.setItemLabelGenerator(c -> c == null || c.isEmpty() ? follow : text(prefix + c));
        field.setEmptySelectionCaption(follow);
        field.setHelperText(help(option, ""));
        field(option.key(), field, map -> map.getOrDefault(option.key(), "").isEmpty() ? null : map.get(option.key()))
                .wide();
        values.put(option.key(), () -> field.getValue() == null ? "" : field.getValue());
    }

    private String help(ModuleOption option, String more) {
        return text(option.titleKey() + ".help") + (more.isEmpty() ? "" : " · " + more);
    }

    @Override
    protected Map<String, String> load() {
        Map<String, String> own = new HashMap<>();
        options.of(module, department).forEach(v -> own.put(v.option().key(), v.own()));
        return own;
    }

    @Override
    protected Map<String, String> value() {
        Map<String, String> typed = new HashMap<>();
        values.forEach((key, value) -> typed.put(key, value.get()));
        return typed;
    }

    @Override
    protected Saved save(Map<String, String> typed) {
        options.save(module, department, typed);
        return new Saved(text("reach.option.saved"), wayBack());
    }

    @Override
    protected String wayBack() {
        return "department/modules/" + department.value();
    }
}
