package th.sala.core.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.people.PersonId;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;

/** What waits for a person, of the core and of all modules in service. */
@Component
class OpenWorks {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWorks.class);

    private final ObjectProvider<OpenWork> ofCore;
    private final ModuleWork ofModules;
    private final TransactionTemplate alone;

    OpenWorks(ObjectProvider<OpenWork> ofCore, ModuleWork ofModules, PlatformTransactionManager transactions) {
        this.ofCore = ofCore;
        this.ofModules = ofModules;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        alone.setReadOnly(true);
    }

    /** The kinds of which something waits, or which cannot be asked: one broken module must not hide the others. */
    List<Waiting> of(PersonId person, int limit) {
        List<Waiting> all = new ArrayList<>();
        kinds().forEach(kind -> ask(kind, person, limit).ifPresent(all::add));
        return all;
    }

    /** The kinds that can be asked: one that fails would spoil the transaction it is asked in. */
    List<OpenWork> answering(PersonId person) {
        return kinds().filter(kind -> {
                    try {
                        alone.executeWithoutResult(status -> kind.of(person, 1));
                        return true;
                    } catch (RuntimeException | LinkageError e) {
                        LOG.error("What is open could not be asked", e);
                        return false;
                    }
                })
                .toList();
    }

    /** The kind of that name, if it is still there. */
    Optional<OpenWork> kind(String titleKey) {
        return kinds().filter(kind -> kind.titleKey().equals(titleKey)).findFirst();
    }

    private Stream<OpenWork> kinds() {
        return Stream.concat(ofCore.orderedStream(), ofModules.all().stream());
    }

    private static Optional<Waiting> ask(OpenWork kind, PersonId person, int limit) {
        String title = "people.openWork.unknown";
        try {
            title = kind.titleKey();
            List<OpenItem> items = kind.of(person, limit);
            return items.isEmpty() ? Optional.empty() : Optional.of(new Waiting(title, items, false));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("What is open could not be asked: {}", title, e);
            return Optional.of(new Waiting(title, List.of(), true));
        }
    }
}
