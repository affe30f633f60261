package th.sala.core.shell.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import th.sala.core.shell.text.Languages;

/** Writes language and theme into the host page itself, so that nothing flashes before the first screen stands. */
@Component
class PageLook implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Languages languages;
    private final transient Themes themes;

    PageLook(Languages languages, Themes themes) {
        this.languages = languages;
        this.themes = themes;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response ->
                dress(response.getDocument().getElementsByTag("html").first(), response.getVaadinRequest()));
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            if (request != null) {
                init.getUI().setLocale(languages.of(request));
            }
        });
    }

    private void dress(@org.jspecify.annotations.Nullable Element html, VaadinRequest request) {
        if (html == null) {
            return;
        }
        html.attr("lang", languages.of(request).getLanguage());
        Theme theme = themes.of(request);
        if (theme == Theme.SYSTEM) {
            html.removeAttr(Theme.ATTRIBUTE);
        } else {
            html.attr(Theme.ATTRIBUTE, theme.cssName());
        }
    }
}
