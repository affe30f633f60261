package th.sala.core.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Route;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.People;
import th.sala.api.time.Quarter;
import th.sala.api.time.ThaiDates;

/** How long requests take, of those the signed-in person may see; added up in the database by days. */
@Component
class ApprovalFigures {
    private static final String SHIFT = " + interval 7 hour";

    // Found by the index of what closed in the quarter; those that were passed on count from when they were asked.
    private static final String DECIDED = "select s.approval_id, s.round, s.desk, min(s.opened_at) opened_at,"
            + " max(m.made_at) decided_at, min(s.due_on) due_on from core_approval_seat c"
            + " join core_approval_seat s on s.approval_id = c.approval_id and s.round = c.round and s.desk = c.desk"
            + " join core_approval_mark m on m.approval_id = c.approval_id and m.round = c.round and m.desk = c.desk"
            + " and m.what in ('AGREED', 'REFUSED', 'RETURNED')"
            + " where c.closed_at >= :from and c.closed_at < :to and c.passed_on = 0 group by 1, 2, 3";

    private final People people;
    private final Routes routes;
    private final WorkingDays days;
    private final JdbcClient database;
    private final Clock clock;

    ApprovalFigures(People people, Routes routes, WorkingDays days, JdbcClient database, Clock clock) {
        this.people = people;
        this.routes = routes;
        this.days = days;
        this.database = database;
        this.clock = clock;
    }

    /** A desk of a kind of approval. */
    record At(String kind, String desk) {}

    /**
     * What was done at a desk, or for a unit.
     *
     * @param number how many
     * @param days working days together
     * @param longest of them
     * @param limited how many had a deadline
     * @param given working days the route gave those together
     * @param late how many took longer than they were given
     */
    record Sum(long number, long days, long longest, long limited, long given, long late) {
        double mean() {
            return number == 0 ? 0 : (double) days / number;
        }

        double meanGiven() {
            return limited == 0 ? 0 : (double) given / limited;
        }
    }

    /** How many requests of the quarter ended how; under way are those that were put up in it and have not. */
    Map<ApprovalState, Long> ends(Quarter quarter) {
        Map<String, Object> values = values(quarter);
        String seen = seen(values);
        Map<ApprovalState, Long> ends = new TreeMap<>();
        database.sql("select a.state, count(*) number from core_approval a where a.submitted_at >= :from"
                        + " and a.submitted_at < :to and " + seen + " group by a.state")
                .params(values)
                .query((row, number) -> ends.put(ApprovalState.valueOf(row.getString("state")), row.getLong("number")))
                .list();
        return ends;
    }

    /**
     * What was decided in the quarter, by desk: from when the desk was first asked to its last decision, however many were
     * asked there. A desk that closed because of another one decided nothing.
     */
    Map<At, Sum> desks(Quarter quarter) {
        Map<String, Object> values = values(quarter);
        String seen = seen(values);
        Map<At, Sum> desks = new HashMap<>();
        var counted = new Counted();
        database.sql("select concat(a.module, '.', a.kind) kind, d.desk, date(d.opened_at" + SHIFT + ") opened,"
                        + " date(d.decided_at" + SHIFT + ") closed, d.due_on, count(*) number from (" + DECIDED + ") d"
                        + " join core_approval a on a.id = d.approval_id where " + seen + " group by 1, 2, 3, 4, 5")
                .params(values)
                .query((row, number) -> desks.merge(
                        new At(row.getString("kind"), row.getString("desk")),
                        counted.sum(
                                row.getLong("number"),
                                row.getObject("opened", LocalDate.class),
                                row.getObject("closed", LocalDate.class),
                                row.getObject("due_on", LocalDate.class)),
                        ApprovalFigures::together))
                .list();
        return desks;
    }

    /** From being put up to the end, by unit. */
    Map<DepartmentId, Sum> units(Quarter quarter) {
        Map<String, Object> values = values(quarter);
        String seen = seen(values);
        Map<DepartmentId, Sum> units = new HashMap<>();
        var counted = new Counted();
        database.sql("select a.department_id, date(a.submitted_at" + SHIFT + ") opened, date(a.ended_at" + SHIFT
                        + ") closed, count(*) number from core_approval a where a.ended_at >= :from and a.ended_at < :to"
                        + " and " + seen + " group by 1, 2, 3")
                .params(values)
                .query((row, number) -> units.merge(
                        new DepartmentId(row.getLong("department_id")),
                        counted.sum(
                                row.getLong("number"),
                                row.getObject("opened", LocalDate.class),
                                row.getObject("closed", LocalDate.class),
                                null),
                        ApprovalFigures::together))
                .list();
        return units;
    }

    /** What waits longer than it should today, by desk. */
    Map<At, Long> overdue() {
        Map<String, Object> values = new HashMap<>();
        String seen = seen(values);
        values.put("today", LocalDate.now(clock));
        Map<At, Long> overdue = new HashMap<>();
        database.sql("select concat(a.module, '.', a.kind) kind, s.desk, count(distinct s.approval_id) number"
                        + " from core_approval_seat s join core_approval a on a.id = s.approval_id where s.waiting = 1"
                        + " and s.due_on < :today and " + seen + " group by 1, 2")
                .params(values)
                .query((row, number) ->
                        overdue.put(new At(row.getString("kind"), row.getString("desk")), row.getLong("number")))
                .list();
        return overdue;
    }

    /** The route of a kind in force today, where it ever had one. */
    Optional<Route> route(String kind) {
        String[] parts = kind.split("[.]", 2);
        return routes.inForce(parts[0], parts[1]).map(routes::find);
    }

    private static Sum together(Sum a, Sum b) {
        return new Sum(
                a.number() + b.number(),
                a.days() + b.days(),
                Math.max(a.longest(), b.longest()),
                a.limited() + b.limited(),
                a.given() + b.given(),
                a.late() + b.late());
    }

    /** Counts working days, each pair of days once. */
    private final class Counted {
        private final Map<List<LocalDate>, Integer> known = new HashMap<>();

        Sum sum(long number, LocalDate opened, LocalDate closed, @Nullable LocalDate due) {
            int used = between(opened, closed);
            int given = due == null ? 0 : between(opened, due);
            boolean late = due != null && closed.isAfter(due);
            return new Sum(number, number * used, used, due == null ? 0 : number, number * given, late ? number : 0);
        }

        private int between(LocalDate from, LocalDate to) {
            return known.computeIfAbsent(List.of(from, to), pair -> days.between(pair.getFirst(), pair.getLast()));
        }
    }

    private static Map<String, Object> values(Quarter quarter) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", start(quarter.firstDay()));
        values.put("to", start(quarter.lastDay().plusDays(1)));
        return values;
    }

    private static LocalDateTime start(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(ThaiDates.ZONE).toInstant(), ZoneOffset.UTC);
    }

    /** Requests of the departments and at the levels the signed-in person may see. */
    private String seen(Map<String, Object> values) {
        List<String> ways = new ArrayList<>();
        for (Confidentiality level : Confidentiality.values()) {
            DepartmentScope scope = people.scope(ApprovalPermissions.READ, level);
            if (scope.everywhere()) {
                ways.add("a.confidentiality = '" + level.name() + "'");
            } else if (!scope.isEmpty()) {
                String name = "in" + level.name();
                values.put(
                        name,
                        scope.departments().stream().map(DepartmentId::value).toList());
                ways.add("a.confidentiality = '" + level.name() + "' and a.department_id in (:" + name + ")");
            }
        }
        return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
    }
}
