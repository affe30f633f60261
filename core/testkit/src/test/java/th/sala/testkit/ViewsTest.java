package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import th.sala.core.module.ModuleLeaving;
import th.sala.core.module.ModulesChanged;

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
            assertThat(page.navigate("notes").getClass().getSimpleName()).isEqualTo("NotFoundPage");
            install(Notes.version("1.0.0"));
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
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEmpty();
            assertThat(page.navigate("notes").getClass().getSimpleName()).isEqualTo("NotFoundPage");
            assertThat(RouteConfiguration.forRegistry(VaadinService.getCurrent().getRouter().getRegistry())
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
    void a_view_opens_only_for_its_permission() {
        install(Notes.version("1.0.0"));
        try (TestBrowser page = TestBrowser.open(PORTAL, "legal")) {
            assertThat(page.navigate("notes").getClass().getSimpleName()).isNotEqualTo("NoteListView");
        }
    }

    @Test
    void static_files_of_a_running_module_have_their_own_prefix_and_a_long_life() throws Exception {
        install(Notes.version("1.0.0"));
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            page.navigate("notes");
            assertThat(UI.getCurrent().getInternals().getDependencyList().getPendingSendToClient())
                    .extracting(d -> d.getUrl())
                    .anyMatch(url -> url.startsWith("context://modules/notes/notes.css"));
        }
    }
}
