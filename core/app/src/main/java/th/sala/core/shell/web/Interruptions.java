package th.sala.core.shell.web;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import th.sala.core.shell.text.Translations;

/**
 * What is said when the connection is lost or the session has ended. Both lead back to the same address: the page is
 * read anew, and where that asks for signing in, the address is remembered.
 */
@Component
class Interruptions implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Translations texts;

    Interruptions(Translations texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addUIInitListener(init -> {
            ReconnectDialogConfiguration lost = init.getUI().getReconnectDialogConfiguration();
            Locale language = init.getUI().getLocale();
            lost.setDialogText(texts.getTranslation("shell.connection.lost", language));
            lost.setDialogTextGaveUp(texts.getTranslation("shell.connection.gaveUp", language));
        });
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Locale language = info.getLocale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session.ended", language));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session.endedHint", language));
        messages.setInternalErrorCaption(texts.getTranslation("shell.error.incidentAct", language));
        messages.setInternalErrorMessage(texts.getTranslation("shell.session.internalHint", language));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.session.cookies", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.session.cookiesHint", language));
        return messages;
    }
}
