package th.sala.core.people.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.ActingId;
import th.sala.api.people.Department;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.core.people.Roles;

/** When people are away. Everybody enters the own absences; why somebody is away only few may read. */
@Service
@OpenToAll("everybody writes only the own absences; who reads another's is checked in each call")
@Transactional
public class Absences {
    private static final int LONGEST_NOTE = 500;

    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    Absences(People people, Audit audit, JdbcClient database, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** The signed-in person's absences, the latest first. */
    @Transactional(readOnly = true)
    public List<Absence.Detail> mine() {
        return of(people.current().id(), LocalDate.EPOCH);
    }

    /** One of the signed-in person's absences. */
    @Transactional(readOnly = true)
    public Optional<Absence.Detail> find(long id) {
        return database.sql("select * from core_absence where id = ? and person_id = ?")
                .params(id, people.current().id().value())
                .query(Absences::detail)
                .optional();
    }

    /**
     * Absences of today and later with kind and note.
     *
     * @throws NotAllowed where the signed-in person is neither that person nor the head of the unit nor looks after people
     */
    @Transactional(readOnly = true)
    public List<Absence.Detail> coming(PersonId person) {
        if (!mayRead(person)) {
            throw new NotAllowed(Roles.PERMISSION);
        }
        return of(person, LocalDate.now(clock));
    }

    /** Whether the signed-in person may read why that person is away. */
    @Transactional(readOnly = true)
    public boolean mayRead(PersonId person) {
        Person reader = people.current();
        return reader.id().equals(person)
                || people.find(person)
                        .filter(p -> leads(reader, p) || people.may(Roles.PERMISSION, p.department()))
                        .isPresent();
    }

    private boolean leads(Person reader, Person of) {
        return people.department(of.department())
                .map(Department::head)
                .filter(reader.id()::equals)
                .isPresent();
    }

    /** Until when the person is away; empty where the person is there today. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> awayUntil(PersonId person) {
        LocalDate today = LocalDate.now(clock);
        return database.sql("select max(valid_to) from core_absence"
                        + " where person_id = ? and valid_from <= ? and valid_to >= ?")
                .params(person.value(), today, today)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The appointments by which somebody stands in for the signed-in person today or later. */
    @Transactional(readOnly = true)
    public List<Absence.StandIn> standIns() {
        return database.sql("""
                select a.id, a.order_number, s.name, a.valid_from, a.valid_to
                from core_acting a join core_person s on s.id = a.stand_in_id
                where a.represented_id = ? and a.revoked_on is null and a.valid_to >= ? order by a.valid_from, a.id
                """)
                .params(people.current().id().value(), LocalDate.now(clock))
                .query((row, number) -> new Absence.StandIn(
                        new ActingId(row.getLong("id")),
                        row.getString("order_number"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /**
     * Enters an absence of the signed-in person.
     *
     * @throws RuleBroken at the field that is wrong, or where the person is away already
     */
    public long add(Absence.Draft draft) {
        hold();
        Absence.Draft clean = checked(draft, null, 0);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into core_absence (person_id, kind, valid_from, valid_to, note, acting_id)"
                        + " values (:person, :kind, :from, :to, :note, :acting)")
                .param("person", people.current().id().value())
                .param("kind", clean.kind().name())
                .param("from", clean.from())
                .param("to", clean.to())
                .param("note", clean.note())
                .param("acting", acting(clean))
                .update(key);
        long id = Objects.requireNonNull(key.getKey()).longValue();
        changed(id, "absence.added", null, clean);
        return id;
    }

    /**
     * Changes an absence that is not over; of one that has begun the first day stays.
     *
     * @param version the person saw
     * @throws StaleVersion where it was changed meanwhile
     * @throws RuleBroken at the field that is wrong, or where it is over
     */
    public void change(long id, int version, Absence.Draft draft) {
        hold();
        Absence.Detail before = current(id, version);
        Absence.Draft clean = checked(draft, before, id);
        database.sql("update core_absence set kind = :kind, valid_from = :from, valid_to = :to, note = :note,"
                        + " acting_id = :acting, version = version + 1 where id = :id")
                .param("id", id)
                .param("kind", clean.kind().name())
                .param("from", clean.from())
                .param("to", clean.to())
                .param("note", clean.note())
                .param("acting", acting(clean))
                .update();
        changed(id, "absence.changed", before.values(), clean);
    }

    /**
     * Takes an absence back that has not begun.
     *
     * @throws RuleBroken where it has
     */
    public void remove(long id, int version) {
        Absence.Detail before = current(id, version);
        if (!before.from().isAfter(LocalDate.now(clock))) {
            throw new RuleBroken("absence.rule.begun");
        }
        database.sql("delete from core_absence where id = ?").param(id).update();
        changed(id, "absence.removed", before.values(), null);
    }

    private Absence.Draft checked(Absence.Draft draft, Absence.@Nullable Detail before, long own) {
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        if (from == null || to == null) {
            throw RuleBroken.at(from == null ? "from" : "to", "absence.rule.dayMissing");
        }
        LocalDate today = LocalDate.now(clock);
        if (before != null && before.to().isBefore(today)) {
            throw new RuleBroken("absence.rule.over");
        }
        if (before != null && before.from().isBefore(today) && !from.equals(before.from())) {
            throw RuleBroken.at("from", "absence.rule.firstDayStays");
        }
        if (to.isBefore(from)) {
            throw RuleBroken.at("to", "absence.rule.endBeforeStart");
        }
        if (to.isBefore(today)) {
            throw RuleBroken.at("to", "absence.rule.inPast");
        }
        String note = ThaiText.clean(draft.note());
        if (note.length() > LONGEST_NOTE) {
            throw RuleBroken.at("note", "people.tooLong", LONGEST_NOTE);
        }
        refuseOverlap(from, to, own);
        ActingId acting = draft.acting();
        if (acting != null && standIns().stream().noneMatch(s -> s.id().equals(acting) && meets(s, from, to))) {
            throw RuleBroken.at("acting", "absence.rule.standInElsewhere");
        }
        return new Absence.Draft(draft.kind(), from, to, note, acting);
    }

    // before anything is read: two windows of the same person wait for each other and see what the first has written
    private void hold() {
        database.sql("select id from core_person where id = ? for update")
                .param(people.current().id().value())
                .query(Long.class)
                .single();
    }

    private void refuseOverlap(LocalDate from, LocalDate to, long own) {
        long person = people.current().id().value();
        boolean away = database.sql("select count(*) from core_absence"
                                + " where person_id = ? and id <> ? and valid_from <= ? and valid_to >= ?")
                        .params(person, own, to, from)
                        .query(Long.class)
                        .single()
                > 0;
        if (away) {
            throw RuleBroken.at("from", "absence.rule.overlap");
        }
    }

    private static boolean meets(Absence.StandIn standIn, LocalDate from, LocalDate to) {
        return !standIn.from().isAfter(to)
                && (standIn.to() == null || !standIn.to().isBefore(from));
    }

    private static @Nullable Long acting(Absence.Draft draft) {
        return draft.acting() == null ? null : draft.acting().value();
    }

    private Absence.Detail current(long id, int version) {
        return find(id).filter(a -> a.version() == version).orElseThrow(() -> new StaleVersion(reference(id)));
    }

    private List<Absence.Detail> of(PersonId person, LocalDate since) {
        return database.sql("select * from core_absence where person_id = ? and valid_to >= ? order by valid_from desc")
                .params(person.value(), since)
                .query(Absences::detail)
                .list();
    }

    private static Absence.Detail detail(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        Long acting = row.getObject("acting_id", Long.class);
        return new Absence.Detail(
                row.getLong("id"),
                row.getInt("version"),
                from,
                to,
                new Absence.Draft(
                        Absence.Kind.valueOf(row.getString("kind")),
                        from,
                        to,
                        row.getString("note"),
                        acting == null ? null : new ActingId(acting)));
    }

    // why somebody is away is nobody's business in the audit
    private void changed(long id, String what, Absence.@Nullable Draft before, Absence.@Nullable Draft after) {
        audit.note(reference(id), what, days(before), days(after));
    }

    private static @Nullable Days days(Absence.@Nullable Draft draft) {
        return draft == null
                ? null
                : new Days(Objects.requireNonNull(draft.from()), Objects.requireNonNull(draft.to()), draft.acting());
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "absence", Long.toString(id));
    }

    /** What the audit keeps of an absence. */
    record Days(LocalDate from, LocalDate to, @Nullable ActingId acting) {}
}
