package th.sala.core.approval;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.core.module.ModulesChanged;

/**
 * Ends a request and tells its module, in the same transaction. A module that is not in service then is told when it is
 * again: each end once.
 */
@Component
class Ends {
    private static final Logger LOG = LoggerFactory.getLogger(Ends.class);
    private static final int BATCH = 100;

    private final Requests requests;
    private final Subjects subjects;
    private final TransactionTemplate transaction;

    Ends(Requests requests, Subjects subjects, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.subjects = subjects;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The caller holds the request. */
    void end(Request request, ApprovalState state) {
        Optional<ApprovalSubject> subject = subjects.find(request.subject());
        requests.state(request.id(), state, !state.ended() || subject.isPresent());
        if (state.ended()) {
            subject.ifPresent(
                    s -> s.ended(requests.find(request.id()).orElseThrow().told()));
        }
    }

    @EventListener
    void on(ModulesChanged change) {
        if (subjects.of(change.moduleId()).findAny().isPresent()) {
            tell(change.moduleId());
        }
    }

    /** Tells a module of all that ended without it. What it refuses waits for its next start. */
    private void tell(String module) {
        List<ApprovalId> untold = requests.untold(module, new ApprovalId(0), BATCH);
        while (!untold.isEmpty()) {
            untold.forEach(this::tell);
            untold = requests.untold(module, untold.getLast(), BATCH);
        }
    }

    private void tell(ApprovalId id) {
        try {
            transaction.executeWithoutResult(status -> requests.hold(id)
                    .filter(request -> request.state().ended())
                    .ifPresent(request -> subjects.find(request.subject())
                            .filter(subject -> requests.told(id))
                            .ifPresent(subject -> subject.ended(request.told()))));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The module was not told of the end of request {}", id.value(), e);
        }
    }
}
