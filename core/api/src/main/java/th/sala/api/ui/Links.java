package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;

/** Links inside the portal. */
public final class Links {
    private Links() {}

    public static Anchor to(String text, String path) {
        var link = new Anchor(path.isEmpty() ? "." : path, text);
        link.setRouterIgnore(false);
        return link;
    }

    /** Goes to an address of the portal that may have a query; {@code UI.navigate} alone takes it for part of the path. */
    public static void go(String address) {
        var to = new Location(address);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }
}
