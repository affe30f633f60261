package th.sala.core.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import th.sala.api.people.Acting;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;

/** Says in the bar for whom the person stands in today and until when; leads to the own page. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ActingSign extends Div {
    private static final long serialVersionUID = 1L;

    private final transient People people;
    private transient List<Acting> shown = List.of();

    ActingSign(People people) {
        this.people = people;
        addClassName("sala-acting-signs");
        refresh();
    }

    /** Asks anew; whether anything has changed since. */
    final boolean refresh() {
        List<Acting> now = people.standingIn();
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        removeAll();
        now.forEach(acting -> add(sign(acting)));
        return true;
    }

    private Anchor sign(Acting acting) {
        String words = acting.to() == null
                ? getTranslation("acting.sign.open", acting.wording())
                : getTranslation("acting.sign", acting.wording(), ThaiDates.brief(acting.to(), getLocale()));
        var icon = VaadinIcon.EXCHANGE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var sign = new Anchor("me", icon, new Span(ThaiText.keepTogether(words)));
        sign.setRouterIgnore(false);
        sign.addClassName("sala-acting-sign");
        sign.setTitle(words);
        return sign;
    }
}
