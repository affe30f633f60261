package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.text.Figures;
import th.sala.api.ui.Names;
import th.sala.api.ui.Panel;
import th.sala.api.ui.Screen;
import th.sala.api.ui.Table;
import th.sala.core.document.Destructions;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.Holds;
import th.sala.core.document.Retention;

/** Where whoever keeps documents begins: what is due, what is held, which kinds there are. */
@Route("keeping")
@Menu(title = "keeping.title", order = 32, icon = "vaadin:archive")
@RolesAllowed(DocumentPermissions.KEEP)
@StyleSheet("context://themes/sala/keeping.css?v=1")
class KeepingView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient Retention retention;
    private final transient Destructions destructions;
    private final transient Holds holds;
    private final transient DocumentKinds kinds;
    private final transient People people;

    KeepingView(Retention retention, Destructions destructions, Holds holds, DocumentKinds kinds, People people) {
        this.retention = retention;
        this.destructions = destructions;
        this.holds = holds;
        this.kinds = kinds;
        this.people = people;
        heading(text("keeping.title"));
        context(text("keeping.context"));
        addClassName("sala-keeping");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        content(destructionPanel(), holdPanel(), kindPanel());
    }

    private Panel destructionPanel() {
        Map<DepartmentId, Integer> due = retention.dueByDepartment();
        Map<DepartmentId, Integer> waiting = destructions.waitingByDepartment();
        var table = new Table(
                text("keeping.destructions.title"),
                text("document.department"),
                text("keeping.due.title"),
                text("keeping.lists.waiting"));
        boolean any = false;
        for (var department : people.departments()) {
            int documents = due.getOrDefault(department.id(), 0);
            int lists = waiting.getOrDefault(department.id(), 0);
            if (documents + lists > 0) {
                any = true;
                table.row(
                        link(Names.of(department, getLocale()), DestructionsView.address(department.id())),
                        new Span(Figures.count(documents)),
                        new Span(Figures.count(lists)));
            }
        }
        Component body = any ? table : new Paragraph(text("keeping.due.nowhere"));
        return new Panel(text("keeping.destructions.title"), body)
                .beside(link(text("keeping.destructions.open"), "keeping/destructions"));
    }

    private Panel holdPanel() {
        int standing =
                holds.countOrders(new ListQuery(List.of(new ListQuery.Filter("state", "STANDING")), List.of(), 0, 1));
        return new Panel(
                        text("keeping.holds.title"),
                        new Paragraph(text("keeping.holds.standing", Figures.count(standing))),
                        new Paragraph(text("keeping.holds.context")))
                .beside(link(text("keeping.holds.open"), "keeping/holds"));
    }

    private Panel kindPanel() {
        int known = kinds.all().size();
        return new Panel(
                        text("keeping.kinds.title"),
                        new Paragraph(text("keeping.kinds.sum", Figures.count(known))),
                        new Paragraph(text("keeping.kinds.context")))
                .beside(link(text("keeping.kinds.open"), "keeping/kinds"));
    }
}
