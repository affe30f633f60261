package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.Department;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Names;
import th.sala.api.ui.Screen;
import th.sala.api.ui.Table;
import th.sala.core.module.reach.DepartmentModules;
import th.sala.core.module.reach.DepartmentModules.Offered;
import th.sala.core.module.reach.DepartmentOptions;
import th.sala.core.module.reach.DepartmentWork;

/** The modules a department may have; its head switches them on and off and sets their options. */
@Route("department/modules")
@RouteAlias("department/modules/:department([0-9]+)")
@Menu(title = "reach.title", order = 60, icon = "vaadin:plug")
@RolesAllowed(DepartmentModules.PERMISSION)
@StyleSheet("context://themes/sala/modules.css")
class DepartmentModulesView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient DepartmentModules modules;
    private final transient DepartmentWork work;
    private final transient DepartmentOptions options;
    private final transient People people;
    private final Select<Department> choice = new Select<>();
    private transient @Nullable Department department;

    DepartmentModulesView(
            DepartmentModules modules,
            DepartmentWork work,
            DepartmentOptions options,
            People people,
            ModuleScreens screens) {
        this.modules = modules;
        this.work = work;
        this.options = options;
        this.people = people;
        addClassName("sala-modules");
        heading(text("reach.title"));
        choice.setLabel(text("reach.department"));
        choice.setItemLabelGenerator(d -> Names.of(d, getLocale()));
        choice.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(address(e.getValue())));
            }
        });
        screens.follow(this, this::show);
    }

    static String address(Department department) {
        return "department/modules/" + department.id().value();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Department> led = modules.led();
        Optional<Department> asked = event.getRouteParameters()
                .get("department")
                .flatMap(id -> led.stream()
                        .filter(d -> Long.toString(d.id().value()).equals(id))
                        .findFirst());
        department = asked.or(() -> mostOwn(led)).orElse(null);
        choice.setItems(led);
        choice.setValue(department);
        if (led.size() > 1) {
            actions(choice);
        }
        show();
    }

    /** The own department, where the person looks after several. */
    private Optional<Department> mostOwn(List<Department> led) {
        return led.stream()
                .filter(d -> d.id().equals(people.current().department()))
                .findFirst()
                .or(() -> led.stream().findFirst());
    }

    private void show() {
        if (department == null) {
            return;
        }
        context(text("reach.context", Names.of(department, getLocale())));
        List<Offered> offered = modules.offered(department.id());
        if (offered.isEmpty()) {
            content(new EmptyState(text("reach.empty"), text("reach.emptyHint")));
            return;
        }
        var table = new Table(text("reach.title"), text("reach.module"), text("reach.state"), text("reach.reason"), "");
        table.addClassName("sala-reach");
        offered.forEach(m -> table.row(
                name(m),
                ReachWords.badge(m.reach()),
                ReachWords.reason(m.reach(), department.id(), people),
                acts(m, department)));
        content(table);
    }

    private Component name(Offered module) {
        var icon = new Icon(module.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        var name = new Div(icon, new Span(ThaiText.keepTogether(text(module.titleKey()))));
        name.addClassName("sala-reach-name");
        return name;
    }

    private Component acts(Offered module, Department department) {
        var acts = new Div();
        acts.addClassName("sala-reach-acts");
        String title = text(module.titleKey());
        if (!options.of(module.id(), department.id()).isEmpty()) {
            var set = link(text("reach.options"), address(department) + "/" + module.id());
            set.addClassName("sala-button-link");
            set.setAriaLabel(text("reach.optionsOf", title));
            acts.add(set);
        }
        boolean on = module.reach().on();
        var change = new Button(
                text(on ? "reach.switchOff" : "reach.switchOn"), e -> change(module, department, title, !on));
        change.setAriaLabel(text(on ? "reach.switchOffOf" : "reach.switchOnOf", title));
        acts.add(change);
        return acts;
    }

    private void change(Offered module, Department department, String title, boolean on) {
        Runnable act = () -> {
            try {
                modules.switchTo(module.id(), department.id(), on);
                done(text(on ? "reach.done.on" : "reach.done.off", title));
            } catch (RuleBroken rule) {
                problem(text(rule.key(), rule.arguments().toArray()));
            }
            show();
        };
        if (on) {
            act.run();
        } else {
            new SwitchOffDialog(title, Names.of(department, getLocale()), work.of(module.id(), department.id()), act)
                    .open();
        }
    }
}
