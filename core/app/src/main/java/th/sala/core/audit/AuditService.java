package th.sala.core.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.ActingId;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.PersonId;
import th.sala.core.people.CurrentActing;
import th.sala.core.people.CurrentPerson;
import tools.jackson.databind.json.JsonMapper;

/** Appends audit rows within the caller's transaction; nothing here changes or deletes one. */
@Service
@OpenToAll("writing the audit is part of every permitted act")
class AuditService implements Audit {
    private final JdbcClient database;
    private final CurrentPerson current;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AuditService(
            JdbcClient database,
            CurrentPerson current,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.current = current;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(SubjectRef subject, String what, @Nullable Object before, @Nullable Object after) {
        database.sql("""
            insert into core_audit (noted_at, person_id, subject_module, subject_kind, subject_id, what,
                before_state, after_state, acting_id)
            values (:at, :person, :module, :kind, :id, :what, :before, :after, :acting)\
            """)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("person", current.id().map(PersonId::value).orElse(null))
                .param("module", subject.module())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("what", what)
                .param("before", asJson(before))
                .param("after", asJson(after))
                .param("acting", CurrentActing.noted().map(ActingId::value).orElse(null))
                .update();
        events.publishEvent(new Noted(subject));
    }

    private @Nullable String asJson(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
