package th.sala.api.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links inside the portal. */
final class Links {
    private Links() {}

    static Anchor to(String text, String path) {
        var link = new Anchor(path.isEmpty() ? "." : path, text);
        link.setRouterIgnore(false);
        return link;
    }
}
