package th.sala.core.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.PersonId;
import th.sala.api.people.Preferences;

/** Keeps small choices of a person as rows. */
@Service
@OpenToAll("reads and writes only the signed-in person's own rows")
class PreferenceService implements Preferences {
    private final JdbcClient database;
    private final CurrentPerson current;

    PreferenceService(JdbcClient database, CurrentPerson current) {
        this.database = database;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> find(String key) {
        return current.id()
                .flatMap(person -> database.sql("select value from core_preference where person_id = ? and name = ?")
                        .params(person.value(), key)
                        .query(String.class)
                        .optional());
    }

    @Override
    @Transactional
    public void keep(String key, String value) {
        PersonId person = current.id().orElseThrow(() -> new NotAllowed("signed in"));
        database.sql("""
            insert into core_preference (person_id, name, value) values (?, ?, ?)
            on duplicate key update value = values(value)\
            """).params(person.value(), key, value).update();
    }
}
