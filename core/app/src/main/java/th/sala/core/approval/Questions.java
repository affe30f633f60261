package th.sala.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.approval.ApprovalId;
import th.sala.api.audit.Audit;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;
import th.sala.core.shell.MenuCountChanged;

/**
 * Questions about requests, asked by who is to decide and answered by whoever knows. Who is asked may see the request from
 * then on, as somebody named reader may see a document.
 */
@Service
@OpenToAll("who is asked at a desk asks; who was asked a question answers; who may see a request reads")
@Transactional
public class Questions {
    private static final int MOST_SHOWN = 200;

    private static final String ALL =
            "select q.*, a.number, a.title from core_approval_question q join core_approval a on a.id = q.approval_id";

    private final Requests requests;
    private final Seats seats;
    private final ApprovalActs acts;
    private final ApprovalSight sight;
    private final Offices offices;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // a request, who asks and who is asked
    Questions(
            Requests requests,
            Seats seats,
            ApprovalActs acts,
            ApprovalSight sight,
            Offices offices,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient database,
            Clock clock) {
        this.requests = requests;
        this.seats = seats;
        this.acts = acts;
        this.sight = sight;
        this.offices = offices;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks somebody about a request that waits for the signed-in person.
     *
     * @param question up to 2,000 characters, not blank
     * @throws NotAllowed for whoever is not asked to decide it now
     * @throws RuleBroken where the person cannot sign in or is the one who asks, or nothing was asked
     */
    public void ask(ApprovalId id, PersonId to, String question) {
        Request request = requests.hold(id).orElseThrow(() -> new NotAllowed("approval"));
        var waiting = seats.of(id, request.round()).stream().filter(Seat::waiting);
        ApprovalSight.Turn turn =
                sight.turns(request, waiting).stream().findFirst().orElseThrow(() -> new NotAllowed("approval"));
        String text = ApprovalService.text("question", question, true);
        PersonId me = people.current().id();
        if (to.equals(me) || offices.held(to).isEmpty()) {
            throw RuleBroken.at("to", "approval.rule.askOther");
        }
        database.sql("insert into core_approval_question (approval_id, asked_by, asked_at, person_id, question)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), me.value(), now(), to.value(), text)
                .update();
        acts.add(request, turn.seat().desk(), Act.What.ASKED, null, turn.actor(me), text, Act.Details.to(to));
        audit.note(
                ApprovalService.reference(id), "approval.asked", null, new Asked(request.number(), to.value(), text));
        waitsFor(to);
    }

    /**
     * Answers a question, also when the request has ended meanwhile.
     *
     * @param answer up to 2,000 characters, not blank
     * @throws NotAllowed for whoever was not asked
     * @throws RuleBroken where it was answered before, or the answer is missing
     */
    public void answer(long question, String answer) {
        PersonId me = people.current().id();
        Question asked = find(question).filter(q -> q.to().equals(me)).orElseThrow(() -> new NotAllowed("approval"));
        Request request = requests.hold(asked.request()).orElseThrow();
        String text = ApprovalService.text("answer", answer, true);
        int changed = database.sql("update core_approval_question set answer = ?, answered_at = ?"
                        + " where id = ? and answered_at is null")
                .params(text, now(), question)
                .update();
        if (changed == 0) {
            throw new RuleBroken("approval.rule.answered");
        }
        acts.add(
                request,
                null,
                Act.What.ANSWERED,
                null,
                new ApprovalActs.Actor(me, null),
                text,
                Act.Details.to(asked.by()));
        audit.note(
                ApprovalService.reference(request.id()),
                "approval.answered",
                null,
                new Asked(request.number(), asked.by().value(), text));
        waitsFor(me);
    }

    /** The number in the menu of whoever is asked is another one. */
    private void waitsFor(PersonId person) {
        events.publishEvent(new MenuCountChanged(Set.of(Office.person(person).key())));
    }

    private record Asked(String number, long person, String text) {}

    /** Those of a request, the first first; none where it may not be seen. */
    @Transactional(readOnly = true)
    public List<Question> of(ApprovalId id) {
        if (requests.find(id).filter(sight::maySee).isEmpty()) {
            return List.of();
        }
        return database.sql(ALL + " where q.approval_id = ? order by q.id")
                .param(id.value())
                .query(Questions::question)
                .list();
    }

    /** What waits for an answer of the signed-in person, the oldest first; 200 at most. */
    @Transactional(readOnly = true)
    public List<Question> waiting() {
        return database.sql(ALL + " where q.person_id = ? and q.answered_at is null order by q.id limit " + MOST_SHOWN)
                .param(people.current().id().value())
                .query(Questions::question)
                .list();
    }

    /** How many wait for the signed-in person. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return database.sql("select count(*) from core_approval_question where person_id = ? and answered_at is null")
                .param(people.current().id().value())
                .query(Integer.class)
                .single();
    }

    private Optional<Question> find(long id) {
        return database.sql(ALL + " where q.id = ?")
                .param(id)
                .query(Questions::question)
                .optional();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("id"),
                new ApprovalId(row.getLong("approval_id")),
                row.getString("number"),
                row.getString("title"),
                new PersonId(row.getLong("asked_by")),
                Objects.requireNonNull(Requests.moment(row, "asked_at")),
                new PersonId(row.getLong("person_id")),
                row.getString("question"),
                row.getString("answer"),
                Requests.moment(row, "answered_at"));
    }
}
