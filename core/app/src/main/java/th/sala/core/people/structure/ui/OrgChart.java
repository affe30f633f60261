package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.core.people.structure.Unit;

/**
 * A unit and everything below it as a drawing: the units directly below stand side by side, what is below those as
 * lists. On a phone all of it is one indented list.
 */
@StyleSheet("context://themes/sala/structure.css?v=1")
public final class OrgChart extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Function<Unit, String> path;

    /** @param path address of a unit inside the portal, without leading slash */
    public OrgChart(Unit top, Function<Unit, String> path) {
        this.path = path;
        addClassName("sala-org");
        setAriaLabel(getTranslation("structure.chart.title", Names.of(top.department(), getLocale())));
        add(list("sala-org-top", List.of(top), 0));
    }

    private UnorderedList list(String className, List<Unit> units, int level) {
        var list = new UnorderedList();
        list.addClassName(className);
        for (Unit unit : units) {
            var item = new ListItem(box(unit, level));
            if (!unit.below().isEmpty()) {
                item.add(list(level == 0 ? "sala-org-branches" : "sala-org-below", unit.below(), level + 1));
            }
            list.add(item);
        }
        return list;
    }

    private Component box(Unit unit, int level) {
        var name = new Anchor(path.apply(unit), ThaiText.keepTogether(Names.of(unit.department(), getLocale())));
        name.setRouterIgnore(false);
        name.addClassName("sala-org-name");
        var box = new Div(name, head(unit.head()), people(unit));
        box.addClassNames("sala-org-box", "sala-org-level" + Math.min(level, 2));
        return box;
    }

    private Component head(@org.jspecify.annotations.Nullable Person head) {
        var line = new Span();
        line.addClassName("sala-org-head");
        if (head == null) {
            line.setText(getTranslation("structure.chart.noHead"));
            line.addClassName("sala-org-missing");
        } else {
            line.add(new Span(ThaiText.keepTogether(head.name())));
            if (!head.position().isBlank()) {
                var position = new Span(ThaiText.keepTogether(head.position()));
                position.addClassName("sala-org-position");
                line.add(position);
            }
        }
        return line;
    }

    private Component people(Unit unit) {
        var line = new Span(
                unit.peopleWithBelow() == unit.people()
                        ? getTranslation("structure.chart.people", Figures.count(unit.people()))
                        : getTranslation(
                                "structure.chart.peopleBelow",
                                Figures.count(unit.people()),
                                Figures.count(unit.peopleWithBelow())));
        line.addClassName("sala-org-people");
        return line;
    }
}
