package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Panel;
import th.sala.api.ui.Screen;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;

/** Where whoever keeps documents begins: what is due, what is held, which kinds there are. */
@Route("documents/keeping")
@Menu(title = "keeping.title", order = 32, icon = "vaadin:archive")
@RolesAllowed(DocumentPermissions.KEEP)
class KeepingView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient DocumentKinds kinds;

    KeepingView(DocumentKinds kinds) {
        this.kinds = kinds;
        heading(text("keeping.title"));
        context(text("keeping.context"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        content(kindsPanel());
    }

    private Panel kindsPanel() {
        int known = kinds.all().size();
        return new Panel(
                        text("keeping.kinds.title"),
                        new Paragraph(text("keeping.kinds.sum", Figures.count(known))),
                        new Paragraph(text("keeping.kinds.context")))
                .beside(link(text("keeping.open"), "documents/kinds"));
    }
}
