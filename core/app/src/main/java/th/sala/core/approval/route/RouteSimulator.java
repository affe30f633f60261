package th.sala.core.approval.route;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Route;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.Request;
import th.sala.core.approval.Seating;
import th.sala.core.approval.WorkingDays;
import th.sala.core.people.Holding;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;
import th.sala.core.people.absence.Absences;

/** Lets a request go along a route in thought, with the people of today; nothing is written. */
@Service
@Needs(ApprovalPermissions.KEEP)
@Transactional(readOnly = true)
public class RouteSimulator {
    private final Seating seating;
    private final WorkingDays days;
    private final Offices offices;
    private final Absences absences;
    private final People people;

    RouteSimulator(Seating seating, WorkingDays days, Offices offices, Absences absences, People people) {
        this.seating = seating;
        this.days = days;
        this.offices = offices;
        this.absences = absences;
        this.people = people;
    }

    /**
     * The way of a request where everybody who is asked agrees on the last day there is.
     *
     * @param kind {@code strategy.proposal}
     * @throws NotAllowed where the person does not look after the routes of the whole agency
     */
    public Simulation simulate(String kind, Route route, Simulation.Sample sample) {
        people.demandEverywhere(ApprovalPermissions.KEEP);
        Person requester = people.find(sample.requester()).orElseThrow();
        Request request = imagined(kind, requester, sample);
        var walk = new Walk(seating, days, request, route, sample, unit(requester));
        walk.run(this::choosable);
        List<Simulation.Stop> stops = Stream.iterate(0, i -> i < route.steps().size(), i -> i + 1)
                .map(i -> walk.stop(i, (desk, posts) -> posts(request, posts)))
                .toList();
        return new Simulation(stops, walk.isComplete(), walk.daysInAll(), walk.reached());
    }

    private String unit(Person requester) {
        return people.department(requester.department()).map(d -> d.code()).orElse("");
    }

    private static Request imagined(String kind, Person requester, Simulation.Sample sample) {
        String[] parts = kind.split("\\.", 2);
        return new Request(
                new ApprovalId(0),
                "",
                new SubjectRef(parts[0], parts[1], "none"),
                0,
                "",
                requester.department(),
                Confidentiality.NORMAL,
                sample.amount(),
                ApprovalState.UNDER_WAY,
                1,
                requester.id(),
                Instant.EPOCH,
                null,
                0);
    }

    /** Whom the requester could choose: the first who holds the role. */
    private Optional<PersonId> choosable(Request request, String role) {
        return offices.holders(Office.role(role, request.department())).stream()
                .filter(holder -> !holder.equals(request.requester()))
                .min(Comparator.comparing(PersonId::value));
    }

    private List<Simulation.Post> posts(Request request, List<Seating.Asked> asked) {
        return asked.stream()
                .map(post -> new Simulation.Post(post.office(), post.cause(), sitters(request, post.office())))
                .toList();
    }

    private List<Simulation.Sitter> sitters(Request request, Office office) {
        if (office.equals(Seating.KEEPERS)) {
            return List.of();
        }
        return offices.holders(office, request.matter()).stream()
                .filter(holder -> !holder.equals(request.requester()))
                .flatMap(holder -> people.find(holder).stream())
                .map(holder -> new Simulation.Sitter(
                        holder.name(),
                        by(request, office, holder.id()),
                        absences.awayUntil(holder.id()).orElse(null),
                        standIns(request, office, holder.id())))
                .toList();
    }

    /** The order by which a vacant post is filled; empty in the own right. */
    private String by(Request request, Office office, PersonId holder) {
        return offices.held(holder).stream()
                .filter(right -> right.covers(office, request.matter()))
                .findFirst()
                .map(Holding::acting)
                .map(Acting::wording)
                .orElse("");
    }

    private List<Simulation.Sitter> standIns(Request request, Office office, PersonId holder) {
        return people.standIns(holder).stream()
                .map(Acting::standIn)
                .distinct()
                .filter(standIn -> !standIn.equals(request.requester()))
                .flatMap(standIn -> offices.held(standIn).stream()
                        .filter(right -> holder.equals(right.holder()) && right.acting() != null)
                        .filter(right -> right.covers(office, request.matter()))
                        .limit(1)
                        .flatMap(right -> people
                                .find(standIn)
                                .map(person -> new Simulation.Sitter(
                                        person.name(),
                                        Objects.requireNonNull(right.acting()).wording(),
                                        absences.awayUntil(standIn).orElse(null),
                                        List.of()))
                                .stream()))
                .toList();
    }
}
