package th.sala.core.shell.web;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.List;

/**
 * The host page: the base theme, then the portal's own sheets. All of them are plain files, so that no build of a
 * front-end bundle is ever needed and a module installed later looks like the rest.
 */
@Push(PushMode.DISABLED) // the frame switches it on: the sign-in page needs none
public class PortalPage implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    private static final List<String> SHEETS =
            List.of("aura/aura.css", "themes/sala/tokens.css", "themes/sala/parts.css", "themes/sala/shell.css")
                    .stream()
                    .filter(ResourceUrls::exists)
                    .map(ResourceUrls::of)
                    .toList();

    /** From the root: browsers ask for it anew, relative to each address the person comes to. */
    private static final String ICON = "/" + ResourceUrls.of("themes/sala/favicon.svg");

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        SHEETS.forEach(sheet -> settings.addLink("stylesheet", sheet));
        settings.addLink("icon", ICON);
    }
}
