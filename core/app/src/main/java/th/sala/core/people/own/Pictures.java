package th.sala.core.people.own;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;

/** Pictures of people and of their signatures. */
@Service
@OpenToAll("everybody keeps the own pictures, sees the others' portraits and nobody else's signature")
@Transactional
public class Pictures {
    /** The largest file taken; telephones make them that large. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    Pictures(People people, Audit audit, JdbcClient database, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a picture of the signed-in person in place of the one before.
     *
     * @param sent PNG or JPEG, whatever its name says; at most {@link #MOST_BYTES}
     * @throws RuleBroken where it is not
     */
    public void keep(Picture.Kind kind, byte[] sent) {
        byte[] drawn = Redrawing.of(sent, kind);
        PersonId me = people.current().id();
        database.sql("replace into core_person_picture (person_id, kind, bytes, changed_at) values (?, ?, ?, ?)")
                .param(me.value())
                .param(kind.name())
                .param(drawn)
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        changed(me, kind, "me.picture.kept");
    }

    /** Takes the signed-in person's picture away. */
    public void remove(Picture.Kind kind) {
        PersonId me = people.current().id();
        int gone = database.sql("delete from core_person_picture where person_id = ? and kind = ?")
                .params(me.value(), kind.name())
                .update();
        if (gone > 0) {
            changed(me, kind, "me.picture.removed");
        }
    }

    /**
     * What a person looks like.
     *
     * @throws th.sala.api.people.NotAllowed where nobody is signed in
     */
    @Transactional(readOnly = true)
    public Optional<Picture> portrait(PersonId person) {
        return seen(person) ? find(person, Picture.Kind.PORTRAIT) : Optional.empty();
    }

    private boolean seen(PersonId person) {
        return people.current().id().equals(person) || worksHere(person);
    }

    private boolean worksHere(PersonId person) {
        return database.sql("select count(*) from core_person where id = ? and active"
                                + " and (last_day is null or last_day >= ?)")
                        .params(person.value(), LocalDate.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether there is a portrait the signed-in person would see. */
    @Transactional(readOnly = true)
    public boolean hasPortrait(PersonId person) {
        boolean kept = database.sql("select count(*) from core_person_picture where person_id = ? and kind = ?")
                        .params(person.value(), Picture.Kind.PORTRAIT.name())
                        .query(Long.class)
                        .single()
                > 0;
        return kept && seen(person);
    }

    /** The signed-in person's own signature; there is no way to another's. */
    @Transactional(readOnly = true)
    public Optional<Picture> signature() {
        return find(people.current().id(), Picture.Kind.SIGNATURE);
    }

    private Optional<Picture> find(PersonId person, Picture.Kind kind) {
        return database.sql("select bytes, changed_at from core_person_picture where person_id = ? and kind = ?")
                .params(person.value(), kind.name())
                .query((row, number) -> new Picture(
                        kind,
                        row.getBytes("bytes"),
                        row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    private void changed(PersonId me, Picture.Kind kind, String what) {
        audit.note(new SubjectRef("core", "person", Long.toString(me.value())), what, null, kind);
    }
}
