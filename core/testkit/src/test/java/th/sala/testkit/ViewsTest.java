package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.DependencyFilter;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ui.Dependency;
import com.vaadin.flow.shared.ui.LoadMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import th.sala.api.ui.Note;
import th.sala.core.module.ModuleLeaving;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.Operation;
import th.sala.core.module.run.LiveModules;

class ViewsTest extends HostTest {
    private static List<Object> events() {
        List<Object> events = new CopyOnWriteArrayList<>();
        ConfigurableApplicationContext context = PORTAL.context();
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) e -> {
            if (e.getPayload() instanceof ModuleLeaving || e.getPayload() instanceof ModulesChanged) {
                events.add(e.getPayload());
            }
        });
        return events;
    }

    @Test
    void views_come_go_and_take_their_people_with_them() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            assertThat(page.navigate("notes").getClass().getSimpleName()).isNotEqualTo("NoteListView");
            install(Notes.version("1.0.0"));
            page.roundtrip();
            assertThat(page.menu()).contains("notes");
            notes("write", "หนึ่ง");
            assertThat(page.navigate("notes").getClass().getSimpleName()).isEqualTo("NoteListView");
            assertThat(page.navigate("notes/new").getClass().getSimpleName()).isEqualTo("NoteFormView");
            LocatorJ._setValue(LocatorJ._get(TextArea.class), "not yet saved");

            List<Object> events = events();
            act(host -> host.stop("notes"));
            page.roundtrip();
            assertThat(events)
                    .filteredOn(ModuleLeaving.class::isInstance)
                    .singleElement()
                    .satisfies(e -> assertThat(((ModuleLeaving) e).unsaved())
                            .extracting(v -> v.field() + ": " + v.value())
                            .containsExactly("text: not yet saved"));
            assertThat(events).contains(new ModulesChanged("notes"));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEmpty();
            assertThat(page.navigate("notes").getClass().getSimpleName()).isNotEqualTo("NoteListView");
            assertThat(RouteConfiguration.forRegistry(
                                    VaadinService.getCurrent().getRouter().getRegistry())
                            .getAvailableRoutes())
                    .extracting(r -> r.getTemplate())
                    .noneMatch(t -> t.startsWith("notes"));
        }
    }

    @Test
    void an_upgrade_brings_people_back_to_the_same_address() {
        install(Notes.version("1.0.0"));
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            page.navigate("notes/new");
            Class<?> before = page.view().getClass();
            install(Notes.version("1.1.0"));
            page.roundtrip();
            assertThat(page.view().getClass().getSimpleName()).isEqualTo("NoteFormView");
            assertThat(page.view().getClass()).isNotEqualTo(before);
        }
    }

    @Test
    void whoever_asks_who_is_inside_is_counted_and_not_waited_for() {
        install(Notes.version("1.0.0"));
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            page.navigate("notes");
            // under the lock of the own session, as a click on the administrator's screen
            assertThat(PORTAL.context().getBean(LiveModules.class).peopleInside("notes"))
                    .isOne();
        }
    }

    @Test
    void a_page_that_hangs_while_it_is_left_holds_nobody_up() {
        CountDownLatch free = new CountDownLatch(1);
        System.getProperties().put("notes.free", free);
        install(Notes.version("1.0.0").type("StuckView", """
            @Route("notes/stuck") @RolesAllowed("notes.read") class StuckView extends Div {
                @Override protected void onDetach(DetachEvent event) {
                    var free = (java.util.concurrent.CountDownLatch) System.getProperties().get("notes.free");
                    while (free.getCount() > 0) {
                        try { free.await(); } catch (InterruptedException e) { }
                    }
                }
            }
            """));
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            page.navigate("notes/stuck");
            Lock own = VaadinSession.getCurrent().getLockInstance();
            own.unlock();
            try {
                assertThat(act(host -> host.stop("notes")).result()).isEqualTo(Operation.Result.DONE);
            } finally {
                free.countDown();
                own.lock();
            }
        }
    }

    @Test
    void a_card_that_fails_leaves_the_start_page_to_everybody() {
        install(Notes.version("1.0.0").type("BrokenCard", """
            @Component class BrokenCard implements th.sala.api.ui.DashboardCard {
                public String title() { return "notes.list"; }
                public String permission() { return "notes.read"; }
                public com.vaadin.flow.component.Component content() { throw new IllegalStateException("broken"); }
            }
            """));
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            Component home = page.navigate("");
            assertThat(home.getClass().getSimpleName()).isEqualTo("HomePage");
            assertThat(LocatorJ._get(home, Note.class).getElement().getTextRecursively())
                    .containsPattern("\\d{4}-\\d{2}-\\d{2}-\\w{5}");
            assertThat(LocatorJ._find(home, Anchor.class))
                    .extracting(Anchor::getHref)
                    .contains("notes");
        }
    }

    @Test
    void a_card_that_cannot_say_whom_it_is_for_leaves_the_start_page_to_everybody() {
        install(Notes.version("1.0.0").type("MuteCard", """
            @Component class MuteCard implements th.sala.api.ui.DashboardCard {
                public String title() { return "notes.list"; }
                public String permission() { throw new IllegalStateException("mute"); }
                public com.vaadin.flow.component.Component content() { return new Div(); }
            }
            """));
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            Component home = page.navigate("");
            assertThat(home.getClass().getSimpleName()).isEqualTo("HomePage");
            assertThat(LocatorJ._find(home, Note.class)).hasSize(1);
            assertThat(LocatorJ._find(home, Anchor.class))
                    .extracting(Anchor::getHref)
                    .contains("notes");
        }
    }

    @Test
    void a_view_opens_only_for_its_permission() {
        install(Notes.version("1.0.0"));
        try (TestBrowser page = TestBrowser.open(PORTAL, "legal")) {
            assertThat(page.navigate("notes").getClass().getSimpleName()).isNotEqualTo("NoteListView");
        }
    }

    @Test
    void static_files_of_a_running_module_have_their_own_prefix_and_a_long_life() throws Exception {
        String mark = install(Notes.version("1.0.0")).sha256().substring(0, 12);
        MockMvc files = MockMvcBuilders.standaloneSetup(PORTAL.context().getBean("moduleFiles"))
                .build();
        files.perform(get("/modules/notes/notes.css").param("v", mark))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(content().contentType("text/css"));
        files.perform(get("/modules/notes/notes.css")).andExpect(header().string("Cache-Control", "no-cache"));
        files.perform(get("/modules/notes/missing.css")).andExpect(status().isNotFound());
        files.perform(get("/modules/notes")).andExpect(status().isNotFound());
        files.perform(get("/modules/notes/")).andExpect(status().isNotFound());
        files.perform(get("/modules/other/notes.css")).andExpect(status().isNotFound());
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            List<Dependency> asked = List.of(
                    new Dependency(Dependency.Type.STYLESHEET, "context://modules/notes/notes.css", LoadMode.EAGER));
            List<Dependency> filtered = new ArrayList<>(asked);
            for (DependencyFilter filter : VaadinService.getCurrent().getDependencyFilters()) {
                filtered = filter.filter(filtered, VaadinService.getCurrent());
            }
            assertThat(filtered)
                    .extracting(Dependency::getUrl)
                    .containsExactly("context://modules/notes/notes.css?v=" + mark);
        }
        act(host -> host.stop("notes"));
        files.perform(get("/modules/notes/notes.css")).andExpect(status().isNotFound());
    }
}
