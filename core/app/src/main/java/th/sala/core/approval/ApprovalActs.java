package th.sala.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalId;
import th.sala.api.document.DocumentId;
import th.sala.api.people.Acting;
import th.sala.api.people.ActingId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Mark;
import th.sala.core.people.Office;
import tools.jackson.databind.json.JsonMapper;

/** What was done with requests, in order; rows are only added. */
@Component
class ApprovalActs {
    private final JdbcClient database;
    private final JsonMapper json;
    private final People people;
    private final Clock clock;

    ApprovalActs(JdbcClient database, JsonMapper json, People people, Clock clock) {
        this.database = database;
        this.json = json;
        this.people = people;
        this.clock = clock;
    }

    /** Who acts, and by which right. */
    record Actor(@Nullable PersonId person, @Nullable Acting acting) {
        static final Actor PORTAL = new Actor(null, null);
    }

    void add(
            Request request,
            @Nullable String desk,
            Act.What what,
            @Nullable Office office,
            Actor actor,
            String comment,
            Act.Details details) {
        Acting acting = actor.acting();
        Optional<Person> person = Optional.ofNullable(actor.person()).flatMap(people::find);
        database.sql("""
                insert into core_approval_mark (approval_id, round, desk, what, office, person_id, acting_id, wording, comment,
                    details, made_at, signed_name, signed_position)
                values (:id, :round, :desk, :what, :office, :person, :acting, :wording, :comment, :details, :now, :name, :position)
                """)
                .param("name", person.map(Person::name).orElse(""))
                .param("position", person.map(Person::position).orElse(""))
                .param("id", request.id().value())
                .param("round", request.round())
                .param("desk", desk)
                .param("what", what.name())
                .param("office", office == null ? null : office.key())
                .param("person", actor.person() == null ? null : actor.person().value())
                .param("acting", acting == null ? null : acting.id().value())
                .param("wording", acting == null ? "" : acting.wording())
                .param("comment", comment)
                .param("details", details.equals(Act.Details.NONE) ? null : json.writeValueAsString(details))
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** All of them, the first first. */
    List<Act> of(ApprovalId id) {
        return database.sql("select * from core_approval_mark where approval_id = ? order by id")
                .param(id.value())
                .query(this::act)
                .list();
    }

    /** What was decided in a round, as the rules see it. */
    List<Mark> marks(ApprovalId id, int round) {
        return of(id).stream()
                .filter(act -> act.round() == round)
                .map(Act::mark)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the person was asked a question about it. */
    boolean wasAsked(ApprovalId id, PersonId person) {
        return database.sql(
                        "select exists (select 1 from core_approval_question where approval_id = ? and person_id = ?)")
                .params(id.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /** The desk from which the person was asked last in this round, while an answer is owed. */
    Optional<String> askedAt(Request request, PersonId person) {
        boolean owed = database.sql("select exists (select 1 from core_approval_question where approval_id = ?"
                        + " and person_id = ? and answered_at is null)")
                .params(request.id().value(), person.value())
                .query(Boolean.class)
                .single();
        return owed
                ? of(request.id()).stream()
                        .filter(act -> act.round() == request.round()
                                && act.what() == Act.What.ASKED
                                && Objects.equals(act.details().to(), person.value()))
                        .map(Act::desk)
                        .filter(Objects::nonNull)
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /** By which files were added that were not taken back, the first first. */
    List<Act> filed(ApprovalId id) {
        Map<DocumentId, Act> filed = new LinkedHashMap<>();
        for (Act act : of(id)) {
            Frozen.Attachment file = act.details().file();
            if (file != null && act.what() == Act.What.FILED) {
                filed.put(file.document(), act);
            } else if (file != null) {
                filed.remove(file.document());
            }
        }
        return List.copyOf(filed.values());
    }

    /** Whom the requester chose last, by the key of the desk. */
    Map<String, PersonId> chosen(ApprovalId id) {
        Map<String, PersonId> chosen = new HashMap<>();
        of(id).stream()
                .filter(act -> act.what() == Act.What.SUBMITTED)
                .forEach(act ->
                        act.details().chosen().forEach((desk, person) -> chosen.put(desk, new PersonId(person))));
        return chosen;
    }

    private Act act(ResultSet row, int number) throws SQLException {
        String office = row.getString("office");
        Long person = row.getObject("person_id", Long.class);
        Long acting = row.getObject("acting_id", Long.class);
        String details = row.getString("details");
        return new Act(
                row.getLong("id"),
                row.getInt("round"),
                row.getString("desk"),
                Act.What.valueOf(row.getString("what")),
                office == null ? null : new Office(office, null),
                person == null ? null : new PersonId(person),
                acting == null ? null : new ActingId(acting),
                row.getString("signed_name"),
                row.getString("signed_position"),
                row.getString("wording"),
                row.getString("comment"),
                details == null ? Act.Details.NONE : json.readValue(details, Act.Details.class),
                Objects.requireNonNull(Requests.moment(row, "made_at")));
    }
}
