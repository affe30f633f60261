package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import th.sala.api.text.ThaiText;

/** Results told at the foot of the page, a newer one in place of the one before. What needs work is a {@link Note} in the page instead. */
public final class Messages {
    private static final String SHOWN = Messages.class.getName();
    private static final Duration READING_TIME = Duration.ofSeconds(6);

    private Messages() {}

    /** Says a result; it vanishes after some seconds. */
    public static void done(String text) {
        show(READING_TIME, new Span(ThaiText.keepTogether(text)));
    }

    /**
     * Says a result with the way to it; stays until closed, because it carries an act.
     *
     * @param path address inside the portal without leading slash
     */
    public static void done(String text, String linkText, String path) {
        show(Duration.ZERO, new Span(ThaiText.keepTogether(text)), Links.to(linkText, path));
    }

    private static void show(Duration duration, Component... parts) {
        var message = new Notification();
        message.setDuration((int) duration.toMillis());
        message.setPosition(Notification.Position.BOTTOM_CENTER);
        var row = new Div(VaadinIcon.CHECK.create());
        row.addClassNames("sala-message");
        row.getElement().setAttribute("role", "status");
        row.add(parts);
        if (duration.isZero()) {
            row.add(closeButton(message));
        }
        message.add(row);
        replace(message);
    }

    // two results at once may contradict each other; only the last one holds
    private static void replace(Notification message) {
        UI ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, SHOWN) instanceof Notification before) {
            before.close();
        }
        ComponentUtil.setData(ui, SHOWN, message);
        message.open();
    }

    private static Button closeButton(Notification message) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> message.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(UI.getCurrent().getTranslation("ui.message.close"));
        return close;
    }
}
