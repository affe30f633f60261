package th.sala.core.search.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.ProgressDialog;
import th.sala.api.ui.Screen;
import th.sala.core.module.ModuleHost;
import th.sala.core.search.SearchRenewal;

/** How the search index stands, and the act that has it built anew. */
@Route("admin/search")
@Menu(title = "search.admin.title", order = 90, icon = "vaadin:search")
@RolesAllowed(ModuleHost.PERMISSION)
class SearchAdminView extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient SearchRenewal renewal;

    SearchAdminView(SearchRenewal renewal) {
        this.renewal = renewal;
        heading(text("search.admin.title"));
        context(text("search.admin.context"));
        actions(secondary(text("search.admin.renew"), this::renew));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(renewal.state());
    }

    private void show(SearchRenewal.State state) {
        String complete = state.complete() ? "search.admin.complete" : "search.admin.building";
        content(new Facts()
                .fact(text("search.admin.entries"), Figures.count(state.entries()))
                .fact(text("search.admin.pending"), Figures.count(state.pending()))
                .fact(text("search.admin.state"), text(complete)));
    }

    private void renew() {
        ProgressDialog.run(text("search.admin.renewing"), text("search.admin.stop"), renewal::renew, state -> {
            show(state);
            done(text("search.admin.renewed", Figures.count(state.entries())));
        });
    }
}
