package th.sala.plugin.strategy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import th.sala.api.RuleBroken;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.ApprovalSubject;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.PersonId;
import th.sala.plugin.strategy.FakeApprovals;
import th.sala.plugin.strategy.PlanCase;
import th.sala.plugin.strategy.Records;

/** Records that are put up, with the portal's answers in the hands of the test. */
public abstract class RequestCase extends PlanCase {
    private final String kind;

    protected RequestCase(String kind) {
        this.kind = kind;
    }

    protected DepartmentId unit(String code) {
        return context.people().id(code);
    }

    protected void stands(long id, ApprovalState state) {
        context.get(FakeApprovals.class).put(Records.subject(kind, id), state);
    }

    protected ApprovalSubject subject() {
        return context.all(ApprovalSubject.class).stream()
                .filter(s -> s.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** What the record would say if it were put up now. */
    protected ApprovalContent content(long id) {
        return context.inTransaction(() -> subject().content(Long.toString(id)));
    }

    /** The portal tells the module of an end. */
    protected void ends(long id, ApprovalState state) {
        context.inTransaction(() -> {
            subject()
                    .ended(new Approval(
                            new ApprovalId(1),
                            "0001/2570",
                            Records.subject(kind, id),
                            "เรื่อง",
                            state,
                            1,
                            new PersonId(1),
                            Instant.EPOCH,
                            Instant.parse("2026-11-22T01:00:00Z")));
            return true;
        });
        stands(id, state);
    }

    protected static String line(ApprovalContent content, String key) {
        return plain(content.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value());
    }

    /** Free of the spaces that hold words together. */
    protected static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    protected static void rule(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.key()).isEqualTo(key));
    }

    protected static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }
}
