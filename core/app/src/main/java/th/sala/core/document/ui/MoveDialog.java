package th.sala.core.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.DepartmentId;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.LinkButton;
import th.sala.api.ui.Note;
import th.sala.core.document.Folder;
import th.sala.core.document.Folders;

/** Asks where documents of a department are to stand: down by opening folders, up by the way that leads there. */
class MoveDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Folders folders;
    private final transient DepartmentId department;
    private final transient @Nullable Folder from;
    private final transient Consumer<@Nullable Long> chosen;
    private final Div place = new Div();
    private final Button move;
    private transient @Nullable Folder at;

    /**
     * @param from where they stand now, null: directly below the department
     * @param chosen told the folder, null for directly below the department; refuses by {@link RuleBroken}
     */
    MoveDialog(Folders folders, DepartmentId department, @Nullable Folder from, Consumer<@Nullable Long> chosen) {
        this.folders = folders;
        this.department = department;
        this.from = from;
        this.chosen = chosen;
        addClassName("sala-dialog");
        setHeaderTitle(getTranslation("document.move.title"));
        setWidth("28rem");
        place.addClassName("sala-move");
        move = new Button(getTranslation("document.move.here"), e -> choose());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        add(place);
        getFooter().add(new Button(getTranslation("ui.cancel"), e -> close()), move);
        show(from);
    }

    private void show(@Nullable Folder folder) {
        at = folder;
        place.removeAll();
        place.add(way());
        List<Folder> below = folders.below(department, folder == null ? null : folder.id());
        boolean same = Objects.equals(folder, from);
        if (below.isEmpty()) {
            place.add(new Paragraph(ThaiText.keepTogether(getTranslation("document.move.noFolders"))));
        } else {
            place.add(list(below));
        }
        if (same) {
            place.add(new Paragraph(ThaiText.keepTogether(getTranslation("document.move.same"))));
        }
        move.setEnabled(!same);
    }

    private Component way() {
        var way = new OrderedList();
        way.addClassName("sala-move-way");
        way.getElement().setAttribute("aria-label", getTranslation("document.move.place"));
        String top = getTranslation("document.move.top");
        if (at == null) {
            way.add(here(top));
            return way;
        }
        way.add(new ListItem(new LinkButton(top, () -> open(null))));
        List<Folder> steps = folders.way(at);
        steps.subList(0, steps.size() - 1)
                .forEach(step -> way.add(new ListItem(new LinkButton(step.name(), () -> open(step)))));
        way.add(here(at.name()));
        return way;
    }

    private static ListItem here(String name) {
        var here = new Span(ThaiText.keepTogether(name));
        here.getElement().setAttribute("aria-current", "location");
        return new ListItem(here);
    }

    private Component list(List<Folder> below) {
        var list = new UnorderedList();
        list.addClassName("sala-move-folders");
        for (Folder folder : below) {
            var open = new NativeButton(folder.name(), e -> open(folder));
            var icon = VaadinIcon.FOLDER_O.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            open.addComponentAsFirst(icon);
            list.add(new ListItem(open));
        }
        return list;
    }

    /** What was pressed is gone: the keyboard goes on where the choice is made. */
    private void open(@Nullable Folder folder) {
        show(folder);
        if (move.isEnabled()) {
            move.focus();
        }
    }

    private void choose() {
        try {
            chosen.accept(at == null ? null : at.id());
            close();
        } catch (RuleBroken rule) {
            place.addComponentAsFirst(
                    Note.problem(getTranslation(rule.key(), rule.arguments().toArray())));
        }
    }
}
