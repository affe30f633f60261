package th.sala.core.draft;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.draft.Draft;
import th.sala.api.draft.DraftValue;
import th.sala.api.draft.Drafts;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.PersonId;
import th.sala.core.people.CurrentPerson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps unsaved input as one row for each person and form. */
@Service
@OpenToAll("reads and writes only the signed-in person's own rows")
class DraftService implements Drafts {
    private static final TypeReference<List<DraftValue>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final CurrentPerson current;
    private final JsonMapper json;
    private final Clock clock;

    DraftService(JdbcClient database, CurrentPerson current, JsonMapper json, Clock clock) {
        this.database = database;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(String path) {
        return database.sql("select kept_at, field_values from core_draft where person_id = ? and path = ?")
                .params(person().value(), path)
                .query((row, n) -> new Draft(
                        path,
                        json.readValue(row.getString("field_values"), VALUES),
                        row.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    @Override
    @Transactional
    public void keep(String path, List<DraftValue> values) {
        database.sql("""
            insert into core_draft (person_id, path, kept_at, field_values) values (?, ?, ?, ?)
            on duplicate key update kept_at = values(kept_at), field_values = values(field_values)\
            """)
                .params(
                        person().value(),
                        path,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        json.writeValueAsString(values))
                .update();
    }

    @Override
    @Transactional
    public void drop(String path) {
        database.sql("delete from core_draft where person_id = ? and path = ?")
                .params(person().value(), path)
                .update();
    }

    private PersonId person() {
        return current.id().orElseThrow(() -> new NotAllowed("signed in"));
    }
}
