package th.sala.core.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalSubject;
import th.sala.core.module.RunningModules;
import th.sala.core.people.ApprovalKinds;

/** The kinds of record that can be put up for approval, of the core and of the modules in service. */
@Component
public class Subjects implements ApprovalKinds {
    static final String CORE = "core";

    private final ObjectProvider<ApprovalSubject> ofCore;
    private final RunningModules modules;

    Subjects(ObjectProvider<ApprovalSubject> ofCore, RunningModules modules) {
        this.ofCore = ofCore;
        this.modules = modules;
    }

    /** A kind and the module it belongs to. */
    public record Kind(String module, ApprovalSubject subject) {
        /** {@code strategy.proposal} */
        public String code() {
            return module + "." + subject.kind();
        }

        public SubjectRef record(String id) {
            return new SubjectRef(module, subject.kind(), id);
        }
    }

    public List<Kind> all() {
        return Stream.concat(Stream.of(CORE), modules.all().stream().map(module -> module.id()))
                .flatMap(module -> of(module).map(subject -> new Kind(module, subject)))
                .toList();
    }

    @Override
    public List<ApprovalKinds.Kind> offered() {
        return all().stream()
                .map(kind -> new ApprovalKinds.Kind(kind.code(), kind.subject().titleKey()))
                .toList();
    }

    /** Empty where the module is not in service, or has no such kind. */
    Optional<ApprovalSubject> find(SubjectRef record) {
        return of(record.module())
                .filter(subject -> subject.kind().equals(record.kind()))
                .findFirst();
    }

    /** Where the record is; empty where its module is not in service. */
    Optional<String> path(SubjectRef record) {
        return find(record).map(subject -> subject.path(record.id()));
    }

    Stream<ApprovalSubject> of(String module) {
        return module.equals(CORE)
                ? ofCore.orderedStream()
                : modules.find(module).stream().flatMap(m -> m.contributions(ApprovalSubject.class).stream());
    }
}
