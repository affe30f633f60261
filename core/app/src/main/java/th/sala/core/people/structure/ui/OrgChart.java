package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
    // the picture is drawn while no page is at hand to ask
    private final Locale language = getLocale();

    /** @param path address of a unit inside the portal, without leading slash */
    public OrgChart(Unit top, Function<Unit, String> path) {
        this.path = path;
        addClassName("sala-org");
        setAriaLabel(getTranslation(language, "structure.chart.title", Names.of(top.department(), language)));
        add(picture(top), list("sala-org-top", List.of(top), 0));
    }

    private Component picture(Unit top) {
        String title = getTranslation(language, "structure.chart.title", Names.of(top.department(), language));
        var save = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] svg = new OrgDrawing(this::words).svg(top).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(svg), title + ".svg", "image/svg+xml", svg.length);
                }),
                AttachmentType.DOWNLOAD,
                getTranslation(language, "structure.chart.picture"));
        save.addClassNames("sala-button-link", "sala-org-save");
        return save;
    }

    private List<String> words(Unit unit) {
        Person head = unit.head();
        String leads = head == null
                ? getTranslation(language, "structure.chart.noHead")
                : head.position().isBlank() ? head.name() : head.name() + " · " + head.position();
        return List.of(Names.of(unit.department(), language), leads, count(unit));
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
        var name = new Anchor(path.apply(unit), ThaiText.keepTogether(Names.of(unit.department(), language)));
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
            line.setText(getTranslation(language, "structure.chart.noHead"));
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
        var line = new Span(count(unit));
        line.addClassName("sala-org-people");
        return line;
    }

    private String count(Unit unit) {
        return unit.peopleWithBelow() == unit.people()
                ? getTranslation(language, "structure.chart.people", Figures.count(unit.people()))
                : getTranslation(
                        language,
                        "structure.chart.peopleBelow",
                        Figures.count(unit.people()),
                        Figures.count(unit.peopleWithBelow()));
    }
}
