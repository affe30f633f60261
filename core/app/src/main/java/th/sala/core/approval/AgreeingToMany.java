package th.sala.core.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.people.Acting;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.work.Cancelled;
import th.sala.api.work.Progress;
import th.sala.core.approval.rule.Mark;
import th.sala.core.people.Holding;
import th.sala.core.people.Offices;

/**
 * Agrees to many requests, each in a transaction of its own: what one of them is refused for holds up no other, and where
 * the person stops, what was agreed to stays so.
 */
@Service
@OpenToAll("each request asks its own seats who decides")
public class AgreeingToMany {
    private static final Logger LOG = LoggerFactory.getLogger(AgreeingToMany.class);

    private final Requests requests;
    private final Routes routes;
    private final Moves moves;
    private final Seats seats;
    private final ApprovalActs acts;
    private final ApprovalSight sight;
    private final Offices offices;
    private final People people;
    private final Deciding deciding;

    @SuppressWarnings("TooManyParameters") // requests, who is asked and the decision
    AgreeingToMany(
            Requests requests,
            Routes routes,
            Moves moves,
            Seats seats,
            ApprovalActs acts,
            ApprovalSight sight,
            Offices offices,
            People people,
            Deciding deciding) {
        this.requests = requests;
        this.routes = routes;
        this.moves = moves;
        this.seats = seats;
        this.acts = acts;
        this.sight = sight;
        this.offices = offices;
        this.people = people;
        this.deciding = deciding;
    }

    /** Why a request has to be decided by itself. */
    public enum Apart {
        /** Its step wants a reason of everybody. */
        REASON,
        /** Its step wants the password once more. */
        PASSWORD,
        /** A committee decides, in a meeting. */
        COMMITTEE,
        /** It does not wait for the person as it stood in the list. */
        GONE
    }

    /**
     * A request to agree to.
     *
     * @param wording of who stands in; empty in the own right
     * @param last whether its step is the last, with which it is approved
     */
    public record Ready(InboxRow row, String wording, boolean last) {}

    /** One that is left out. */
    public record LeftOut(InboxRow row, Apart why) {}

    /** What can be agreed to together and what cannot. */
    public record Plan(List<Ready> ready, List<LeftOut> leftOut) {
        public Plan {
            ready = List.copyOf(ready);
            leftOut = List.copyOf(leftOut);
        }

        /** Whether some are approved with it and some only agreed to. */
        public boolean isMixed() {
            return ready.stream().map(Ready::last).distinct().count() > 1;
        }
    }

    /**
     * One that was not agreed to.
     *
     * @param key of the words why, with their arguments
     */
    public record Refused(InboxRow row, String key, List<Object> arguments) {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What became of it.
     *
     * @param untouched how many were left when the person stopped
     */
    public record Outcome(int agreed, List<Refused> refused, int untouched) {
        public Outcome {
            refused = List.copyOf(refused);
        }
    }

    /** Tells those apart that have to be decided by themselves. */
    @Transactional(readOnly = true)
    public Plan plan(List<InboxRow> chosen) {
        List<Holding> held = offices.held(people.current().id());
        Map<Long, Route> known = new HashMap<>();
        List<Ready> ready = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (InboxRow row : chosen) {
            Optional<Use> found = requests.find(row.id())
                    .filter(request -> request.round() == row.round())
                    .flatMap(request ->
                            use(request, known.computeIfAbsent(request.route(), routes::find), row.desk(), held));
            Optional<Apart> why = found.map(AgreeingToMany::apart).orElse(Optional.of(Apart.GONE));
            why.ifPresent(apart -> leftOut.add(new LeftOut(row, apart)));
            found.filter(use -> why.isEmpty()).ifPresent(use -> ready.add(ready(row, use)));
        }
        return new Plan(ready, leftOut);
    }

    private record Use(Request request, Route route, Desk desk, List<Mark> marks, ApprovalSight.Turn turn) {}

    private Ready ready(InboxRow row, Use use) {
        Acting acting = use.turn.right().acting();
        return new Ready(
                row,
                acting == null ? "" : acting.wording(),
                moves.course(use.request, use.route, use.marks).isLast(row.desk()));
    }

    /** As it would be decided: by the first right that has not answered yet. */
    private Optional<Use> use(Request request, Route route, String key, List<Holding> held) {
        Desk desk = route.desk(key).orElseThrow();
        List<Mark> marks = acts.marks(request.id(), request.round());
        Set<String> answered = marks.stream()
                .filter(mark -> mark.desk().equals(key))
                .map(mark -> mark.office().key())
                .collect(Collectors.toSet());
        Stream<Seat> waiting = seats.of(request.id(), request.round()).stream()
                .filter(seat -> seat.waiting() && seat.desk().equals(key));
        return sight.turns(request, waiting, held).stream()
                .filter(turn -> !answered.contains(turn.as().key()))
                .findFirst()
                .map(turn -> new Use(request, route, desk, marks, turn));
    }

    private static Optional<Apart> apart(Use use) {
        if (use.turn.seat().office().isCommittee()) {
            return Optional.of(Apart.COMMITTEE);
        }
        return Stream.of(Apart.PASSWORD, Apart.REASON)
                .filter(why -> use.desk.demands().contains(Desk.Demand.valueOf(why.name())))
                .findFirst();
    }

    /** Agrees to one after the other; not to be called in a transaction. */
    public Outcome agree(List<Ready> ready, Progress progress) {
        List<Refused> refused = new ArrayList<>();
        for (int done = 0; done < ready.size(); done++) {
            try {
                progress.at(done, ready.size());
            } catch (Cancelled stopped) {
                // nothing is under way here that would have to be undone
                return new Outcome(done - refused.size(), refused, ready.size() - done);
            }
            agree(ready.get(done).row()).ifPresent(refused::add);
        }
        return new Outcome(ready.size() - refused.size(), refused, 0);
    }

    private Optional<Refused> agree(InboxRow row) {
        try {
            deciding.decide(row.id(), row.round(), row.desk(), Decision.agreed(""));
            return Optional.empty();
        } catch (RuleBroken rule) {
            return Optional.of(new Refused(row, rule.key(), rule.arguments()));
        } catch (StaleVersion changed) {
            return Optional.of(new Refused(row, "approval.stale", List.of()));
        } catch (NotAllowed notAsked) {
            return Optional.of(new Refused(row, "approval.many.apart.GONE", List.of()));
        } catch (RuntimeException fault) {
            LOG.error("Request {} was not decided", row.number(), fault);
            return Optional.of(new Refused(row, "approval.many.fault", List.of()));
        }
    }
}
