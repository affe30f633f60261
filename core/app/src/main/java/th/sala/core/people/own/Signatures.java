package th.sala.core.people.own;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.people.PersonId;

/** The pictures of signatures, for papers upon which their owners have decided; people get only their own. */
@Component
public class Signatures {
    private final JdbcClient database;

    Signatures(JdbcClient database) {
        this.database = database;
    }

    /** PNG; empty where the person keeps none. */
    public Optional<byte[]> of(PersonId person) {
        return database.sql("select bytes from core_person_picture where person_id = ? and kind = ?")
                .params(person.value(), Picture.Kind.SIGNATURE.name())
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }
}
