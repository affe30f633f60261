package th.sala.core.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.core.module.ModulesChanged;

/**
 * Ends a request and tells its module and the one that keeps its budget line, in the same transaction. A module that is not
 * in service then is told when it is again: each end once.
 */
@Component
class Ends {
    private static final Logger LOG = LoggerFactory.getLogger(Ends.class);
    private static final int BATCH = 100;

    private final Requests requests;
    private final Subjects subjects;
    private final Budgets budgets;
    private final TransactionTemplate transaction;

    Ends(Requests requests, Subjects subjects, Budgets budgets, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.subjects = subjects;
        this.budgets = budgets;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The caller holds the request. */
    void end(Request request, ApprovalState state) {
        Optional<ApprovalSubject> subject = subjects.find(request.subject());
        requests.state(request.id(), state, !state.ended() || subject.isPresent());
        if (state.ended()) {
            Approval ended = requests.find(request.id()).orElseThrow().told();
            budgets.end(ended);
            subject.ifPresent(s -> s.ended(ended));
        }
    }

    @EventListener
    void on(ModulesChanged change) {
        String module = change.moduleId();
        if (budgets.areKeptBy(module)) {
            tell(module, budgets::untold, request -> budgets.tell(module, request.id()));
        }
        if (subjects.of(module).findAny().isPresent()) {
            tell(module, requests::untold, this::tellSubject);
        }
    }

    /** Those a module has not heard of yet. */
    private interface Untold {
        List<ApprovalId> after(String module, ApprovalId last, int limit);
    }

    /** Tells a module of all that ended without it. What it refuses waits for its next start. */
    private void tell(String module, Untold untold, Consumer<Request> telling) {
        List<ApprovalId> ids = untold.after(module, new ApprovalId(0), BATCH);
        while (!ids.isEmpty()) {
            ids.forEach(id -> tell(id, telling));
            ids = untold.after(module, ids.getLast(), BATCH);
        }
    }

    private void tell(ApprovalId id, Consumer<Request> telling) {
        try {
            transaction.executeWithoutResult(status -> requests.hold(id).ifPresent(telling));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The module was not told of the end of request {}", id.value(), e);
        }
    }

    private void tellSubject(Request request) {
        if (request.state().ended()) {
            subjects.find(request.subject())
                    .filter(subject -> requests.told(request.id()))
                    .ifPresent(subject -> subject.ended(request.told()));
        }
    }
}
