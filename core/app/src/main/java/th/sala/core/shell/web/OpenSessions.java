package th.sala.core.shell.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import th.sala.api.people.PersonId;
import th.sala.core.people.ShutOut;
import th.sala.core.people.SignedIn;

/**
 * Ends the sessions of open pages when the portal stops, after the last request and while everything else still stands.
 * The web server would end them too, but when the database is closed and by connections that are half gone. The pages
 * say that the connection is lost and come back by themselves.
 */
@Component
class OpenSessions implements VaadinServiceInitListener, SmartLifecycle {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final int AFTER_THE_LAST_REQUEST = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final transient Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.add(init.getSession()));
        event.getSource().addSessionDestroyListener(gone -> sessions.remove(gone.getSession()));
    }

    /** Whoever is shut out is asked to sign in again; not where a person does it to the own account, in that session. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(ShutOut shut) {
        VaadinSession here = VaadinSession.getCurrent();
        for (VaadinSession session : sessions) {
            if (session.equals(here)) {
                continue;
            }
            session.access(() -> {
                if (isOf(session, shut.person())) {
                    end(session);
                }
            });
        }
    }

    private static boolean isOf(VaadinSession session, PersonId person) {
        return session.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                && signedIn.person().equals(person);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        long until = System.nanoTime() + LIMIT.toNanos();
        try {
            for (VaadinSession session : sessions) {
                long left = until - System.nanoTime();
                if (left < 0) {
                    throw new TimeoutException();
                }
                session.access(() -> end(session)).get(left, TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException busy) {
            LOG.info("Not all sessions ended in time; the others end with the web server");
        } catch (ExecutionException fault) {
            LOG.warn("A session does not end cleanly", fault.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(VaadinSession session) {
        session.getUIs().forEach(OpenSessions::disconnect);
        session.getSession().invalidate();
    }

    private static void disconnect(UI ui) {
        PushConnection push = ui.getInternals().getPushConnection();
        if (push != null && push.isConnected()) {
            push.disconnect();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_LAST_REQUEST;
    }
}
