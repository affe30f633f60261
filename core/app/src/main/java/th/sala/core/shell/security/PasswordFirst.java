package th.sala.core.shell.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import th.sala.core.people.Accounts;

/** Whoever came in with a one-time code chooses a password before anything else. */
@Component
class PasswordFirst implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    PasswordFirst(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(gate()));
    }

    // Asked until the answer was no once: a person who has a password of their own never gets a code while signed in.
    private BeforeEnterListener gate() {
        return new BeforeEnterListener() {
            private static final long serialVersionUID = 1L;

            private boolean passed;

            @Override
            public void beforeEnter(BeforeEnterEvent event) {
                String path = event.getLocation().getPath();
                if (passed || path.equals("password") || path.equals("login")) {
                    return;
                }
                if (accounts.mustChoosePassword()) {
                    event.forwardTo("password");
                } else {
                    passed = true;
                }
            }
        };
    }
}
