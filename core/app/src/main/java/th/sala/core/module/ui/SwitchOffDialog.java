package th.sala.core.module.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Links;
import th.sala.api.ui.Note;
import th.sala.api.work.OpenItem;
import th.sala.core.module.reach.DepartmentWork;

/** Shows what is under way before a module is switched off for a department. */
class SwitchOffDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    SwitchOffDialog(String module, String department, List<DepartmentWork.Kind> open, Runnable act) {
        super(ThaiText.keepTogether(text("reach.off.title", module)));
        addClassNames("sala-dialog", "sala-reach-off");
        setWidth("36rem");
        paragraph("reach.off.consequence", module, department);
        if (open.isEmpty()) {
            paragraph("reach.off.nothingOpen");
        }
        open.forEach(this::kind);
        var off = new Button(text("reach.switchOff"), e -> {
            close();
            act.run();
        });
        off.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("reach.off.keep"), e -> close()), off);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private void paragraph(String key, Object... arguments) {
        add(new Paragraph(ThaiText.keepTogether(text(key, arguments))));
    }

    private void kind(DepartmentWork.Kind kind) {
        String title = text(kind.titleKey());
        if (kind.unknown()) {
            add(Note.warning(text("reach.off.unknown", title)));
            return;
        }
        int count = kind.items().size();
        var heading = new Paragraph(ThaiText.keepTogether(
                count > DepartmentWork.MOST
                        ? text("reach.off.more", title, DepartmentWork.MOST)
                        : text("reach.off.count", title, count)));
        heading.addClassName("sala-modules-heading");
        var list = new UnorderedList();
        list.addClassName("sala-modules-lines");
        kind.items().stream().limit(SHOWN).forEach(item -> list.add(line(item)));
        add(heading, list);
        if (count > SHOWN) {
            paragraph("reach.off.firstOnly", SHOWN);
        }
    }

    /** Beside the dialog, so that the question stays. */
    private ListItem line(OpenItem item) {
        Anchor link = Links.to(ThaiText.keepTogether(item.title()), item.path());
        link.setTarget(AnchorTarget.BLANK);
        var line = new ListItem(link);
        if (item.due() != null) {
            var due = new Span(text("reach.off.due", ThaiDates.brief(item.due(), getLocale())));
            due.addClassNames("sala-muted", "sala-together");
            line.add(new Text(" · "), due);
        }
        return line;
    }
}
