package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Note;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.Rehearsal;

/** What the installation will do: checks and impact beside statements, screens and permissions. */
class RehearsalPanel extends Div {
    private static final long serialVersionUID = 1L;

    /** What a parameter of an address must look like; of no interest to a person. */
    private static final Pattern PATTERN = Pattern.compile("\\([^)]*\\)");

    RehearsalPanel(CheckedUpload upload, Rehearsal rehearsal) {
        addClassName("sala-rehearsal");
        var left = new Div(new ChecksPanel(upload, rehearsal), impact(rehearsal));
        left.addClassName("sala-stack");
        var right = new Div(note(rehearsal), statements(rehearsal), lists(rehearsal));
        right.addClassName("sala-stack");
        add(left, right);
    }

    private Component note(Rehearsal rehearsal) {
        if (rehearsal.installable()) {
            return Note.info(getTranslation("modules.rehearsal.note"));
        }
        return Note.problem(rehearsal.refusals().stream().map(ModuleWords::say).collect(Collectors.joining(" · ")));
    }

    private Component impact(Rehearsal rehearsal) {
        Rehearsal.Impact impact = rehearsal.impact();
        var facts = new Facts()
                .fact(getTranslation("modules.impact.service"), getTranslation("modules.impact.none"))
                .fact(
                        getTranslation("modules.impact.people"),
                        impact.peopleInside() == 0
                                ? getTranslation("modules.impact.nobody")
                                : getTranslation("modules.impact.reloaded", impact.peopleInside()))
                .fact(
                        getTranslation("modules.impact.data"),
                        impact.tables() == 0
                                ? getTranslation("modules.impact.noData")
                                : getTranslation(
                                        "modules.impact.tables", impact.tables(), Figures.count(impact.rows())))
                .fact(getTranslation("modules.impact.remove"), getTranslation("modules.impact.removable"));
        facts.getElement().getClassList().add("sala-impact");
        var section = new Div(new H3(getTranslation("modules.impact")), facts);
        section.addClassName("sala-lines");
        return section;
    }

    private Component statements(Rehearsal rehearsal) {
        List<Rehearsal.Migration> migrations = rehearsal.migrations();
        var head = new H3(getTranslation("modules.rehearsal.statements", migrations.size()));
        var section = new Div(head);
        section.addClassName("sala-lines");
        if (migrations.isEmpty()) {
            section.add(new com.vaadin.flow.component.html.Paragraph(getTranslation("modules.rehearsal.noStatements")));
        } else {
            var sql = new Sql(migrations.stream()
                    .map(m -> "-- " + m.id() + "\n" + m.sql().strip())
                    .collect(Collectors.joining("\n\n")));
            sql.getElement().setAttribute("aria-label", head.getText()).setAttribute("role", "region");
            section.add(sql);
        }
        return section;
    }

    private Component lists(Rehearsal rehearsal) {
        var views = new Lines(
                getTranslation("modules.rehearsal.views", rehearsal.views().size()));
        rehearsal.views().forEach(v -> view(views, v, rehearsal.permissions()));
        var permissions = new Lines(getTranslation(
                "modules.rehearsal.permissions", rehearsal.permissions().size()));
        rehearsal
                .permissions()
                .forEach(p -> permissions.line(
                        icon(p.change()),
                        tone(p.change()),
                        title(p.titleTh(), p.titleEn()),
                        p.key() + change(p.change())));
        var both = new Div(views, permissions);
        both.addClassName("sala-halves");
        return both;
    }

    /** A screen that stands in no menu and names itself when it opens has no title here. */
    private void view(Lines lines, Rehearsal.View view, List<Rehearsal.Permission> permissions) {
        String address = "/" + PATTERN.matcher(view.route()).replaceAll("");
        String title = title(view.titleTh(), view.titleEn());
        String who = who(view, permissions) + change(view.change());
        lines.line(
                icon(view.change()),
                tone(view.change()),
                title.isBlank() ? address : title,
                title.isBlank() ? who : address + " · " + who);
    }

    private String who(Rehearsal.View view, List<Rehearsal.Permission> permissions) {
        if (view.open()) {
            return getTranslation("modules.view.open");
        }
        return view.access().isEmpty()
                ? getTranslation("modules.view.all")
                : getTranslation(
                        "modules.view.permission",
                        view.access().stream()
                                .map(key -> permissions.stream()
                                        .filter(p -> p.key().equals(key))
                                        .map(p -> title(p.titleTh(), p.titleEn()))
                                        .findFirst()
                                        .orElse(key))
                                .collect(Collectors.joining(" / ")));
    }

    private String title(String thai, String english) {
        return "en".equals(getLocale().getLanguage()) ? english : thai;
    }

    private String change(Rehearsal.Change change) {
        return switch (change) {
            case NEW -> "";
            case KEPT -> " · " + getTranslation("modules.change.kept");
            case GONE -> " · " + getTranslation("modules.change.gone");
        };
    }

    private static VaadinIcon icon(Rehearsal.Change change) {
        return switch (change) {
            case NEW -> VaadinIcon.PLUS;
            case KEPT -> VaadinIcon.CHECK;
            case GONE -> VaadinIcon.MINUS;
        };
    }

    private static String tone(Rehearsal.Change change) {
        return switch (change) {
            case NEW -> "ok";
            case KEPT -> "quiet";
            case GONE -> "warn";
        };
    }
}
