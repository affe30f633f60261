package th.sala.core.shell.error;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import th.sala.api.text.ThaiText;

/** What happened, what to do, and the way back; never the name of a class. */
abstract class ErrorPage extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private String title = "";

    ErrorPage() {
        addClassName("sala-error-page");
    }

    final void show(VaadinIcon icon, String title, String hint, Component... parts) {
        this.title = title;
        removeAll();
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        var words = new Paragraph(ThaiText.keepTogether(hint));
        var box = new Div(sign, new H1(ThaiText.keepTogether(title)), words);
        box.add(parts);
        box.add(home());
        add(box);
    }

    private Anchor home() {
        var home = new Anchor(".", getTranslation("shell.error.home"));
        home.setRouterIgnore(false);
        home.addClassName("sala-button-link");
        return home;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
