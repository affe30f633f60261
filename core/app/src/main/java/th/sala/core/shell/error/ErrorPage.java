package th.sala.core.shell.error;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Links;
import th.sala.core.people.Grantors;
import th.sala.core.shell.ui.ReachNote;

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

    /** Says who can grant it; nobody needs to be asked for a right that only rests while the module is switched off. */
    final void notAllowed(BeforeEnterEvent event, Grantors grantors, ReachNote reach) {
        String title = getTranslation("shell.error.notAllowed");
        Optional<String> resting = reach.words(event.getLocation().getFirstSegment(), getLocale());
        List<Grantors.Grantor> asked = resting.isPresent() ? List.of() : grantors.all();
        if (asked.isEmpty()) {
            show(VaadinIcon.LOCK, title, resting.orElseGet(() -> getTranslation("shell.error.notAllowedHint")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("sala-error-asked");
        asked.forEach(who -> list.add(line(who)));
        show(VaadinIcon.LOCK, title, getTranslation("shell.error.notAllowedAsk"), list);
    }

    private static ListItem line(Grantors.Grantor who) {
        var line = new ListItem(
                Links.to(ThaiText.keepTogether(who.name()), "people/" + who.id().value()));
        if (!who.telephone().isEmpty()) {
            line.add(new Span(ThaiText.keepTogether(who.telephone())));
        }
        return line;
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
