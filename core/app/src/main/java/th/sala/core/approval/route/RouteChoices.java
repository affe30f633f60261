package th.sala.core.approval.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.Approver;
import th.sala.api.people.Committee;
import th.sala.api.people.Committees;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.people.Offices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What desks of a route can be made of: roles, committees, and the lines requests of the kind have said so far. */
@Service
@Needs(ApprovalPermissions.KEEP)
@Transactional(readOnly = true)
public class RouteChoices {
    private static final int NEWEST = 20;

    private final Committees committees;
    private final Offices offices;
    private final People people;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    RouteChoices(
            Committees committees, Offices offices, People people, JdbcClient database, JsonMapper json, Clock clock) {
        this.committees = committees;
        this.offices = offices;
        this.people = people;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A role, a committee or a line by its code and names. */
    public record Named(String code, String name, String nameEn) {}

    /** All roles in Thai order. */
    public List<Named> roles() {
        return database.sql("select code, name, name_en from core_role order by name, id")
                .query((row, number) ->
                        new Named(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list();
    }

    /** Committees in force today, in Thai order. */
    public List<Named> committees() {
        return committees.inForce(LocalDate.now(clock)).stream()
                .map(RouteChoices::named)
                .toList();
    }

    private static Named named(Committee committee) {
        return new Named(committee.code(), committee.name(), committee.nameEn());
    }

    /** The role, committee or person an approver names; empty for posts, and where it is not there any more. */
    public Optional<Named> named(Approver approver) {
        return switch (approver.kind()) {
            case HEAD_OF_UNIT, HEAD_ABOVE, DEPUTY, DIRECTOR -> Optional.empty();
            case ROLE, CHOSEN ->
                roles().stream()
                        .filter(role -> role.code().equals(approver.code()))
                        .findFirst();
            case COMMITTEE -> committees.find(approver.code()).map(RouteChoices::named);
            case PERSON -> person(approver.code()).map(p -> new Named(p.username(), p.name(), p.name()));
        };
    }

    /** The person with that name to sign in. */
    public Optional<Person> person(String username) {
        return offices.named(username).flatMap(people::find);
    }

    /** The lines of the newest requests of the kind, by their keys; what a line is called only its requests know. */
    public List<Named> lines(String kind) {
        Map<String, Named> lines = new LinkedHashMap<>();
        database.sql("select r.content from core_approval a join core_approval_round r on r.approval_id = a.id"
                        + " and r.round = a.round where a.module = ? and a.kind = ? order by a.id desc limit ?")
                .params(kind.substring(0, kind.indexOf('.')), kind.substring(kind.indexOf('.') + 1), NEWEST)
                .query(String.class)
                .list()
                .forEach(said ->
                        json.readTree(said).path("content").path("lines").forEach(line -> add(lines, line)));
        return List.copyOf(lines.values());
    }

    private static void add(Map<String, Named> lines, JsonNode line) {
        String key = line.path("key").asString();
        String label = line.path("label").asString();
        lines.putIfAbsent(key, new Named(key, label, label));
    }
}
