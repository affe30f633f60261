package th.sala.core.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.sala.api.ui.Note;
import th.sala.core.shell.MenuCount;

/** The frame of every screen: drawer with the menu, bar with the person, and the sheet in which the screen lies. */
@Layout
@PermitAll
public class Frame extends AppLayout implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private static final String CONTENT = "content";

    private final transient OpenFrames frames;
    private final transient ReachNote reach;
    private final SideMenu menu;
    private final ActingSign acting;
    private @Nullable Note note;

    @SuppressWarnings("TooManyParameters") // all that stands in the frame
    Frame(
            MenuReader reader,
            List<MenuCount> counts,
            OpenFrames frames,
            ReachNote reach,
            PersonMenu person,
            ActingSign acting,
            SearchField search,
            Version version) {
        this.frames = frames;
        this.reach = reach;
        this.acting = acting;
        menu = new SideMenu(reader, counts);
        setPrimarySection(Section.DRAWER);
        addClassName("sala-frame");
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("shell.menu")));
        addToNavbar(skip(), toggle(), shortName(), search, grow(), acting, person);
        addToDrawer(brand(), new Scroller(menu), footer(version));
        com.vaadin.flow.component.Shortcuts.addShortcutListener(this, Shortcuts::open, Key.SLASH, KeyModifier.CONTROL);
        menu.refresh();
    }

    private NativeButton skip() {
        var skip = new NativeButton(getTranslation("shell.skip"), e -> focusContent());
        skip.addClassName("sala-skip");
        return skip;
    }

    private void focusContent() {
        Optional.ofNullable(getContent()).ifPresent(c -> c.getElement().callJsFunction("focus"));
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu.open"));
        return toggle;
    }

    private Span shortName() {
        var name = new Span(getTranslation("shell.name"));
        name.addClassName("sala-short-name");
        return name;
    }

    private static Div grow() {
        var space = new Div();
        space.addClassName("sala-grow");
        return space;
    }

    private Anchor brand() {
        var brand = new Anchor(".", Marks.mark(), new Span(getTranslation("shell.name")));
        brand.setRouterIgnore(false);
        brand.addClassName("sala-brand");
        return brand;
    }

    private Footer footer(Version version) {
        var footer = new Footer(new Span(getTranslation("shell.version", version.number())));
        footer.addClassName("sala-drawer-foot");
        return footer;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement()
                .setAttribute("id", CONTENT)
                .setAttribute("role", "main")
                .setAttribute("tabindex", "-1");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (isOverlay()) {
            setDrawerOpened(false);
        }
        // with an appointment work areas come and go
        if (acting.refresh()) {
            menu.refresh();
            menu.count();
        }
        menu.countSometimes();
        note(event.getLocation().getFirstSegment());
    }

    /** Stands above the screen; a page that is shown instead of one says it by itself. */
    private void note(String firstWord) {
        if (note != null) {
            note.removeFromParent();
        }
        note = getContent() instanceof HasErrorParameter<?>
                ? null
                : reach.of(firstWord, getLocale()).orElse(null);
        if (note != null) {
            note.addClassName("sala-reach-note");
            getContent().getElement().insertChild(0, note.getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        ComponentUtil.setData(attached.getUI(), Frame.class, this);
        frames.opened(this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        frames.closed(this);
        super.onDetach(detached);
    }

    /** Called on a thread that holds no lock of this page. */
    void refreshLater() {
        getUI().ifPresent(ui -> ui.access(this::refresh));
    }

    /** The numbers of the menu are counted anew with the next page. */
    void countNext() {
        menu.forget();
    }

    /** Called on a thread that holds no lock of this page, where one of these may make the numbers of the menu others. */
    void countLater(Set<String> changed) {
        if (menu.countsAny(changed)) {
            getUI().ifPresent(ui -> ui.access(menu::count));
        }
    }

    private void refresh() {
        menu.refresh();
        if (getContent() instanceof HomePage home) {
            home.show();
        }
    }
}
