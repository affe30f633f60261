package th.sala.plugin.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Approval;
import th.sala.api.approval.ApprovalDraft;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalStanding;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approvals;
import th.sala.api.approval.RecordState;

/** Requests whose state a test sets. */
public final class FakeApprovals implements Approvals {
    private final Map<SubjectRef, ApprovalState> states = new HashMap<>();

    /** From now on the newest request of the record stands like this. */
    public void put(SubjectRef record, ApprovalState state) {
        states.put(record, state);
    }

    @Override
    public List<RecordState> states(List<SubjectRef> records) {
        return records.stream()
                .filter(states::containsKey)
                .map(record -> new RecordState(record, states.get(record)))
                .toList();
    }

    @Override
    public List<SubjectRef> records(String module, String kind, ApprovalState state) {
        return states.entrySet().stream()
                .filter(e ->
                        e.getKey().module().equals(module) && e.getKey().kind().equals(kind) && e.getValue() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public ApprovalId submit(SubjectRef record, ApprovalDraft draft) {
        throw new UnsupportedOperationException("the portal's");
    }

    @Override
    public Optional<Approval> of(SubjectRef record) {
        return Optional.empty();
    }

    @Override
    public ApprovalStanding standing(SubjectRef record) {
        return new ApprovalStanding(states.get(record), null, false, List.of(), null, List.of());
    }

    @Override
    public void withdraw(ApprovalId id, String reason) {
        throw new UnsupportedOperationException("the portal's");
    }
}
