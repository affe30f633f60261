package th.sala.core.setup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.module.SampleData;
import th.sala.core.module.ModuleCalls;
import th.sala.core.module.ModulesChanged;
import th.sala.core.module.RunningModule;
import th.sala.core.module.RunningModules;
import th.sala.core.people.Accounts;
import th.sala.core.people.CurrentPerson;
import th.sala.core.people.Founding;

/**
 * Gives a module its place in a home with the sample agency: people who may use it, and once, when it first runs, its
 * sample rows.
 */
@Component
class SampleLoading {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoading.class);
    private static final String LOADED = "setup.sample.";
    /** The sample account that may import plans; sample rows are written on its behalf. */
    private static final String AUTHOR = "head.policy";
    /** Who may use a module the sample does not know: the policy unit everywhere, each officer in the own unit. */
    private static final List<String> USERS = List.of("policy", "unit");

    private final RunningModules modules;
    private final ModuleCalls calls;
    private final Settings settings;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final Founding founding;
    private final TransactionTemplate transaction;

    SampleLoading(
            RunningModules modules,
            ModuleCalls calls,
            Settings settings,
            Accounts accounts,
            CurrentPerson current,
            Founding founding,
            TransactionTemplate transaction) {
        this.modules = modules;
        this.calls = calls;
        this.settings = settings;
        this.accounts = accounts;
        this.current = current;
        this.founding = founding;
        this.transaction = transaction;
    }

    // before the pages that are open draw their menus anew
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void modulesChanged(ModulesChanged change) {
        if (settings.isSample()) {
            Set<String> permissions = modules.all().stream()
                    .flatMap(m -> m.permissions().stream())
                    .collect(Collectors.toSet());
            transaction.executeWithoutResult(status -> founding.allowUnheld(permissions, USERS));
            modules.all().stream()
                    .filter(m -> settings.find(LOADED + m.id()).isEmpty())
                    .forEach(this::load);
        }
    }

    private void load(RunningModule module) {
        try {
            calls.call(module, () -> loadAsAuthor(module));
        } catch (RuntimeException e) {
            // the portal and the module serve without their sample; the next change of modules tries again
            LOG.error("The sample rows of module {} could not be loaded", module.id(), e);
        }
    }

    /** Person and transaction belong to the thread: both begin here, on the module's own. */
    private void loadAsAuthor(RunningModule module) {
        current.during(
                accounts.loadUserByUsername(AUTHOR),
                () -> transaction.execute(status -> {
                    module.contributions(SampleData.class).forEach(SampleData::load);
                    settings.keep(LOADED + module.id(), module.version());
                    return true;
                }));
    }
}
