package th.sala.core.approval;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Desk;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.PersonId;
import th.sala.api.work.Progress;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;
import th.sala.core.schedule.ScheduledTask;

/**
 * Sees to it that nothing stays lying: what nobody can answer any more goes to who stands above, what is late to who stands
 * above as well, and what those who are left have agreed upon goes on.
 */
@Component
class ApprovalWatch implements ScheduledTask {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalWatch.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 200;

    private final Requests requests;
    private final Seats seats;
    private final ApprovalActs acts;
    private final Moves moves;
    private final Seating seating;
    private final Offices offices;
    private final Audit audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters") // requests, who is asked and who stands above
    ApprovalWatch(
            Requests requests,
            Seats seats,
            ApprovalActs acts,
            Moves moves,
            Seating seating,
            Offices offices,
            Audit audit,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.requests = requests;
        this.seats = seats;
        this.acts = acts;
        this.moves = moves;
        this.seating = seating;
        this.offices = offices;
        this.audit = audit;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "approvals-watch";
    }

    @Override
    public Schedule when() {
        return Schedules.fixedDelay(EVERY);
    }

    @Override
    public void run(Progress progress) {
        vacant(progress);
        complete(progress);
        late(progress);
    }

    /** A seat and the request it belongs to. */
    private record At(long seat, ApprovalId request) {}

    private void vacant(Progress progress) {
        List<Office> asked = asked("", 0);
        long done = 0;
        while (!asked.isEmpty()) {
            for (Office office : asked) {
                progress.at(done++, 0);
                // who stands in for a vacant post may be limited to some requests
                Set<PersonId> holders = offices.isVacant(office) ? Set.of() : offices.holders(office);
                if (holders.size() <= 1) {
                    unanswered(office, holders).forEach(at -> change(at, this::passUp));
                }
            }
            Office last = asked.getLast();
            DepartmentId in = last.department();
            asked = asked(last.key(), in == null ? 0 : in.value());
        }
    }

    /** The offices that are asked anything, page by page; a committee's is filled again by who looks after committees. */
    private List<Office> asked(String after, long department) {
        return database.sql("select distinct office, coalesce(department_id, 0) place from core_approval_seat"
                        + " where waiting = 1 and office <> 'keepers' and office not like 'committee:%'"
                        + " and (office > :office or office = :office and coalesce(department_id, 0) > :place)"
                        + " order by office, place limit " + BATCH)
                .param("office", after)
                .param("place", department)
                .query((row, number) -> new Office(
                        row.getString("office"),
                        row.getLong("place") == 0 ? null : new DepartmentId(row.getLong("place"))))
                .list();
    }

    /** @param holders none, or one who cannot answer where it is the own request */
    private List<At> unanswered(Office office, Set<PersonId> holders) {
        DepartmentId in = office.department();
        return database.sql("select s.id, s.approval_id from core_approval_seat s"
                        + " join core_approval a on a.id = s.approval_id where s.waiting = 1 and s.office = :office"
                        + " and coalesce(s.department_id, 0) = :place and (:holder = 0 or a.requester_id = :holder)")
                .param("office", office.key())
                .param("place", in == null ? 0 : in.value())
                .param("holder", holders.stream().mapToLong(PersonId::value).sum())
                .query((row, number) -> new At(row.getLong("id"), new ApprovalId(row.getLong("approval_id"))))
                .list();
    }

    private void passUp(Request request, Seat seat) {
        if (seating.answers(request, seat.office())) {
            return;
        }
        above(request, seat).ifPresent(next -> {
            seats.pass(request, seat, next, Seat.Cause.VACANT);
            note(request, seat, next, Act.What.PASSED_UP, "approval.passed_up");
        });
    }

    /** What waits for nobody, or for too few, because those who have not agreed have left. */
    private void complete(Progress progress) {
        List<Long> partly = database.sql("select distinct s.approval_id from core_approval_seat s"
                        + " join core_approval a on a.id = s.approval_id join core_approval_route r on r.id = a.route_id"
                        + " where s.waiting = 1 and (r.content like '%\"SOME\"%' or exists (select 1"
                        + " from core_approval_mark m where m.approval_id = s.approval_id and m.round = s.round"
                        + " and m.desk = s.desk and m.what in ('AGREED', 'REFUSED')))")
                .query(Long.class)
                .list();
        for (int i = 0; i < partly.size(); i++) {
            progress.at(i, partly.size());
            var id = new ApprovalId(partly.get(i));
            alone(id, request -> {
                if (!request.state().ended()) {
                    moves.on(request);
                }
            });
        }
    }

    private void late(Progress progress) {
        long done = 0;
        List<At> late = late(0);
        while (!late.isEmpty()) {
            for (At at : late) {
                progress.at(done++, 0);
                change(at, this::escalate);
            }
            late = late(late.getLast().seat());
        }
    }

    private List<At> late(long after) {
        return database.sql("select id, approval_id from core_approval_seat"
                        + " where waiting = 1 and due_on < ? and escalated_at is null and id > ? order by id limit "
                        + BATCH)
                .params(LocalDate.now(clock), after)
                .query((row, number) -> new At(row.getLong("id"), new ApprovalId(row.getLong("approval_id"))))
                .list();
    }

    private void escalate(Request request, Seat seat) {
        Desk desk = moves.route(request).desk(seat.desk()).orElseThrow();
        // where several must agree nobody above can agree for one of them
        Optional<Office> next = desk.need() == Desk.Need.ONE ? above(request, seat) : Optional.empty();
        seats.escalate(request, desk, seat, next.orElse(null));
        next.ifPresent(office -> note(request, seat, office, Act.What.ESCALATED, "approval.escalated"));
    }

    private Optional<Office> above(Request request, Seat seat) {
        Set<String> asked = seats.of(request.id(), request.round()).stream()
                .filter(other -> other.desk().equals(seat.desk()))
                .map(other -> other.office().key())
                .collect(Collectors.toSet());
        return seating.above(request, seat.office(), asked);
    }

    /** What is done with a seat, while nobody decides. */
    private interface Change {
        void on(Request request, Seat seat);
    }

    private void change(At at, Change change) {
        alone(
                at.request(),
                request -> seats.of(request.id(), request.round()).stream()
                        .filter(seat -> seat.id() == at.seat() && seat.waiting())
                        .findFirst()
                        .ifPresent(seat -> change.on(request, seat)));
    }

    /** What one request, or its module, is refused for holds up no other; it is tried again the next time. */
    private void alone(ApprovalId id, Consumer<Request> work) {
        try {
            transaction.executeWithoutResult(
                    status -> work.accept(requests.hold(id).orElseThrow()));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Request {} lies where it is", id.value(), e);
        }
    }

    private void note(Request request, Seat seat, Office next, Act.What what, String action) {
        acts.add(request, seat.desk(), what, next, ApprovalActs.Actor.PORTAL, "", Act.Details.NONE);
        audit.note(
                ApprovalService.reference(request.id()),
                action,
                seat.office().key(),
                new Moved(request.number(), seat.desk(), next.key()));
    }

    private record Moved(String number, String desk, String office) {}
}
