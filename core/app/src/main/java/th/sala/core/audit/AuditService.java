package th.sala.core.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private static final String INSERT = "insert into core_audit (noted_at, person_id, subject_module, subject_kind,"
            + " subject_id, what, before_state, after_state, acting_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate database;
    private final CurrentPerson current;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AuditService(
            JdbcTemplate database,
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
        write(List.of(subject), what, asJson(before), asJson(after));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteEach(Collection<SubjectRef> subjects, String what, @Nullable Object after) {
        write(subjects, what, null, asJson(after));
    }

    private void write(Collection<SubjectRef> subjects, String what, @Nullable String before, @Nullable String after) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Long person = current.id().map(PersonId::value).orElse(null);
        Long acting = CurrentActing.noted().map(ActingId::value).orElse(null);
        List<Object[]> rows = new ArrayList<>();
        for (SubjectRef subject : subjects) {
            rows.add(new @Nullable Object[] {
                now, person, subject.module(), subject.kind(), subject.id(), what, before, after, acting
            });
        }
        database.batchUpdate(INSERT, rows);
        subjects.forEach(subject -> events.publishEvent(new Noted(subject, what)));
    }

    private @Nullable String asJson(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
