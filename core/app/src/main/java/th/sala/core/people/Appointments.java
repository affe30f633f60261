package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Acting;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;

/**
 * Acting appointments: who stands in for whom, by which order. They begin and end by their dates; what has begun is not
 * rewritten but revoked.
 */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Appointments {
    private final ActingRepository acting;
    private final AppointmentRules rules;
    private final RightsReader rights;
    private final StructureReader structure;
    private final People people;
    private final Audit audit;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // rules, rows and what must be forgotten with a change
    Appointments(
            ActingRepository acting,
            AppointmentRules rules,
            RightsReader rights,
            StructureReader structure,
            People people,
            Audit audit,
            JdbcClient database,
            Clock clock) {
        this.acting = acting;
        this.rules = rules;
        this.rights = rights;
        this.structure = structure;
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** All appointments, those that count today or later first, then the latest. */
    @Transactional(readOnly = true)
    public List<Appointment.Row> list() {
        LocalDate today = LocalDate.now(clock);
        return database.sql("""
                select a.*, coalesce(r.name, a.post) represented, s.name stand_in
                from core_acting a left join core_person r on r.id = a.represented_id
                join core_person s on s.id = a.stand_in_id
                order by (a.revoked_on is null and coalesce(a.valid_to, :today) >= :today) desc, a.valid_from desc, a.id desc
                """)
                .param("today", today)
                .query((row, number) -> new Appointment.Row(
                        row.getLong("id"),
                        Acting.Kind.valueOf(row.getString("kind")),
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class),
                        row.getString("represented"),
                        row.getString("stand_in"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        ActingEntity.state(
                                today,
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getObject("revoked_on", LocalDate.class)),
                        row.getString("wording")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Appointment.Detail> find(long id) {
        return acting.findById(id).map(a -> a.detail(LocalDate.now(clock)));
    }

    /** How many rows of the audit say that they were done under it. */
    @Transactional(readOnly = true)
    public long actsUnder(long id) {
        return database.sql("select count(*) from core_audit where acting_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** What an administrator should know before saving: what of the represented person's powers does not pass on. */
    @Transactional(readOnly = true)
    public List<Appointment.Warning> warnings(Appointment.Draft draft) {
        return rules.warnings(draft, LocalDate.now(clock));
    }

    /** What would stand beside signatures, in Thai as papers are; empty where nobody knows for whom yet. */
    @Transactional(readOnly = true)
    public String proposedWording(Acting.Kind kind, @Nullable PersonId represented, String post) {
        return AppointmentWording.of(
                kind,
                represented == null
                        ? ThaiText.clean(post)
                        : people.find(represented)
                                .map(p -> AppointmentWording.post(p, people.department(p.department())))
                                .orElse(""));
    }

    /**
     * Adds an appointment; it counts on its days without anybody's doing.
     *
     * @throws RuleBroken at the field that is wrong, or where somebody stands in for the same already
     */
    public long add(Appointment.Draft draft) {
        Appointment.Draft clean = allowed(draft);
        var appointment = new ActingEntity(clean);
        refuseCollision(appointment, clean, null);
        long id = acting.saveAndFlush(appointment).id().value();
        changed(id, "acting.added", null, clean);
        return id;
    }

    /**
     * Rewrites an appointment that has not begun.
     *
     * @param version the person saw
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken at the field that is wrong, or where it has begun
     */
    public void change(long id, int version, Appointment.Draft draft) {
        Appointment.Draft clean = allowed(draft);
        ActingEntity appointment = current(id, version);
        Appointment.Detail before = appointment.detail(LocalDate.now(clock));
        if (before.state() != Appointment.State.COMING) {
            throw new RuleBroken("acting.rule.begun");
        }
        demandFor(before.values());
        appointment.write(clean);
        refuseCollision(appointment, clean, id);
        acting.saveAndFlush(appointment);
        changed(id, "acting.changed", before.values(), clean);
    }

    /**
     * Ends an appointment at once; what was done under it stays as it is.
     *
     * @throws RuleBroken where it has ended already
     */
    public void revoke(long id, int version) {
        ActingEntity appointment = current(id, version);
        LocalDate today = LocalDate.now(clock);
        Appointment.Detail before = appointment.detail(today);
        if (before.state() == Appointment.State.ENDED || before.state() == Appointment.State.REVOKED) {
            throw new RuleBroken("acting.rule.over");
        }
        demandFor(before.values());
        appointment.revoke(today);
        acting.saveAndFlush(appointment);
        changed(id, "acting.revoked", before.values(), null);
    }

    // held before anything is read, or the one who waited would not see what the other has written
    private Appointment.Draft allowed(Appointment.Draft draft) {
        lock(draft);
        Appointment.Draft clean = rules.checked(draft, LocalDate.now(clock));
        demandFor(clean);
        return clean;
    }

    // nobody hands on powers that are not the own: who looks after people only as a stand-in appoints nobody
    private void demandFor(Appointment.Draft draft) {
        if (people.actingFor(Roles.PERMISSION).isPresent()) {
            throw new RuleBroken("acting.rule.handedOn");
        }
        PersonId represented = draft.represented();
        if (represented == null) {
            people.demand(Roles.PERMISSION, Objects.requireNonNull(draft.department()));
        } else {
            people.find(represented).ifPresent(p -> people.demand(Roles.PERMISSION, p.department()));
        }
    }

    private void refuseCollision(ActingEntity appointment, Appointment.Draft draft, @Nullable Long own) {
        PersonId represented = draft.represented();
        Structure now = structure.today();
        acting
                .standing(
                        represented == null ? null : represented.value(),
                        draft.department() == null ? null : draft.department().value(),
                        draft.post())
                .stream()
                .filter(other -> !Long.valueOf(other.id().value()).equals(own))
                .filter(other -> other.collides(appointment, now))
                .findFirst()
                .ifPresent(other -> {
                    throw RuleBroken.at(
                            "standIn",
                            "acting.rule.taken",
                            standInOf(other),
                            other.acting().orderNumber());
                });
    }

    // two who appoint for the same person or post at the same moment: the second sees what the first has written
    private void lock(Appointment.Draft draft) {
        PersonId represented = draft.represented();
        DepartmentId post = draft.department();
        if (represented != null) {
            held("core_person", represented.value());
        } else if (post != null) {
            held("core_department", post.value());
        }
    }

    private void held(String table, long id) {
        database.sql("select id from " + table + " where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
    }

    private String standInOf(ActingEntity other) {
        return people.find(other.acting().standIn()).map(Person::name).orElse("");
    }

    private ActingEntity current(long id, int version) {
        ActingEntity appointment = known(id);
        if (appointment.detail(LocalDate.now(clock)).version() != version) {
            throw new StaleVersion(reference(id));
        }
        return appointment;
    }

    private ActingEntity known(long id) {
        return acting.findById(id).orElseThrow(() -> new StaleVersion(reference(id)));
    }

    private void changed(long id, String what, Appointment.@Nullable Draft before, Appointment.@Nullable Draft after) {
        audit.note(reference(id), what, before, after);
        rights.forget();
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "acting", Long.toString(id));
    }
}
