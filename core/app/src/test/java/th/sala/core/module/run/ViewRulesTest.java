package th.sala.core.module.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import th.sala.core.module.jar.ModuleDescriptor;

/** A screen is as open as the module announced, and the rehearsal showed, or it does not start. */
class ViewRulesTest {
    @Test
    void a_screen_that_keeps_its_word_is_accepted() {
        assertThat(checked(ForRole.class, "roles", "notes.read")).isEqualTo(ForRole.class);
        assertThat(checked(ForAll.class, "all")).isEqualTo(ForAll.class);
        assertThat(checked(Open.class, "anonymous")).isEqualTo(Open.class);
    }

    @Test
    void a_screen_that_is_more_open_than_announced_is_refused() {
        refused(Open.class, "all", "module.failed.viewRoles");
        refused(Open.class, "roles", "module.failed.viewRoles", "notes.read");
        refused(ForAll.class, "roles", "module.failed.viewRoles", "notes.read");
        refused(ForAll.class, "all", "module.failed.viewRoles", "notes.read");
        refused(ForRole.class, "roles", "module.failed.viewRoles", "notes.read", "notes.edit");
    }

    @Test
    void a_screen_that_says_two_things_is_refused() {
        refused(Both.class, "roles", "module.failed.viewOpen", "notes.read");
        refused(Silent.class, "all", "module.failed.viewOpen");
    }

    private static void refused(Class<?> type, String access, String reason, String... roles) {
        assertThatThrownBy(() -> checked(type, access, roles))
                .isInstanceOfSatisfying(
                        StartFailed.class, e -> assertThat(e.words().key()).isEqualTo(reason));
    }

    private static Class<?> checked(Class<?> type, String access, String... roles) {
        var view =
                new ModuleDescriptor.View(type.getName(), "notes", "notes.list", access, List.of(roles), false, "", "");
        return ViewRules.checked(type, view, new StaticApplicationContext());
    }

    @Tag("div")
    abstract static class Page extends Component {
        private static final long serialVersionUID = 1L;
    }

    @Route(value = "notes", registerAtStartup = false)
    @RolesAllowed("notes.read")
    static class ForRole extends Page {
        private static final long serialVersionUID = 1L;
    }

    @Route(value = "notes", registerAtStartup = false)
    @PermitAll
    static class ForAll extends Page {
        private static final long serialVersionUID = 1L;
    }

    @Route(value = "notes", registerAtStartup = false)
    @AnonymousAllowed
    static class Open extends Page {
        private static final long serialVersionUID = 1L;
    }

    @Route(value = "notes", registerAtStartup = false)
    @RolesAllowed("notes.read")
    @AnonymousAllowed
    static class Both extends Page {
        private static final long serialVersionUID = 1L;
    }

    @Route(value = "notes", registerAtStartup = false)
    static class Silent extends Page {
        private static final long serialVersionUID = 1L;
    }
}
