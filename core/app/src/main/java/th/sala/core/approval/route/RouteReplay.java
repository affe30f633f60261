package th.sala.core.approval.route;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.Condition;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Needs;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;
import th.sala.api.work.Progress;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.Routes;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Said;
import th.sala.core.people.Office;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets past requests go along another route: which desks they would have been asked at, and within how many days. Only
 * conditions decide that, so that nobody is asked who holds which office.
 */
@Service
@Needs(ApprovalPermissions.KEEP)
@Transactional(readOnly = true)
public class RouteReplay {
    private static final int BATCH = 500;
    private static final String WHERE =
            " from core_approval a where a.module = :module and a.kind = :kind and a.submitted_at >= :from"
                    + " and a.submitted_at < :to";

    private final Routes routes;
    private final People people;
    private final JdbcClient database;
    private final JsonMapper json;

    RouteReplay(Routes routes, People people, JdbcClient database, JsonMapper json) {
        this.routes = routes;
        this.people = people;
        this.database = database;
        this.json = json;
    }

    /**
     * Replays the requests put up in that time.
     *
     * @param kind {@code strategy.proposal}
     * @param last day of the time, included
     * @throws NotAllowed where the person does not look after the routes of the whole agency
     */
    public Replay replay(String kind, Route route, LocalDate first, LocalDate last, Progress progress) {
        people.demandEverywhere(ApprovalPermissions.KEEP);
        Map<String, Object> which = which(kind, first, last);
        long total = database.sql("select count(*)" + WHERE)
                .params(which)
                .query(Long.class)
                .single();
        var tally = new Tally(route);
        String rest = rest(route, which);
        long after = 0;
        for (List<Past> page = page(rest, which, after); !page.isEmpty(); page = page(rest, which, after)) {
            page.forEach(tally::add);
            progress.at(tally.requests, total);
            after = page.getLast().id().value();
        }
        return tally.told();
    }

    private static Map<String, Object> which(String kind, LocalDate first, LocalDate last) {
        String[] parts = kind.split("\\.", 2);
        return Map.of("module", parts[0], "kind", parts[1], "from", utc(first), "to", utc(last.plusDays(1)));
    }

    private static LocalDateTime utc(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(ThaiDates.ZONE).toInstant(), ZoneOffset.UTC);
    }

    /** What is read of a request; what it says only where a condition looks at it. */
    private String rest(Route route, Map<String, Object> which) {
        List<Long> before = database.sql("select distinct a.route_id" + WHERE)
                .params(which)
                .query(Long.class)
                .list();
        boolean own = looksAtFields(route) || before.stream().map(routes::find).anyMatch(RouteReplay::looksAtFields);
        return "select a.*, "
                + (own
                        ? "(select r.content from core_approval_round r where r.approval_id = a.id and r.round = a.round)"
                        : "''")
                + " said" + WHERE + " and a.id > :after order by a.id limit " + BATCH;
    }

    private static boolean looksAtFields(Route route) {
        return route.steps().stream()
                .flatMap(step -> step.when().stream())
                .anyMatch(c -> !c.field().equals(Condition.AMOUNT) && !c.field().equals(Condition.DEPARTMENT));
    }

    private List<Past> page(String sql, Map<String, Object> which, long after) {
        return database.sql(sql)
                .params(which)
                .param("after", after)
                .query(this::past)
                .list();
    }

    /** A request as far as conditions look at it. */
    private record Past(
            ApprovalId id,
            String number,
            String title,
            DepartmentId department,
            Confidentiality level,
            @Nullable BigDecimal amount,
            long route,
            List<ApprovalContent.Field> fields) {}

    private Past past(ResultSet row, int number) throws SQLException {
        return new Past(
                new ApprovalId(row.getLong("id")),
                row.getString("number"),
                row.getString("title"),
                new DepartmentId(row.getLong("department_id")),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getBigDecimal("amount"),
                row.getLong("route_id"),
                fields(row.getString("said")));
    }

    private List<ApprovalContent.Field> fields(String said) {
        List<ApprovalContent.Field> fields = new ArrayList<>();
        if (!said.isEmpty()) {
            json.readTree(said)
                    .path("content")
                    .path("fields")
                    .forEach(f -> fields.add(new ApprovalContent.Field(
                            f.path("key").asString(), f.path("value").asString())));
        }
        return fields;
    }

    /** Counts request after request. */
    private final class Tally {
        private final Route route;
        private final Map<Long, Route> known = new HashMap<>();
        private final Map<DepartmentId, String> codes = new HashMap<>();
        private final Map<Confidentiality, DepartmentScope> seen = new EnumMap<>(Confidentiality.class);
        private final List<Replay.Row> differing = new ArrayList<>();
        private int requests;
        private int longer;
        private int shorter;
        private long daysBefore;
        private long daysAfter;

        Tally(Route route) {
            this.route = route;
        }

        void add(Past past) {
            Said said = Said.of(past.fields(), past.amount(), code(past.department()));
            Taken before = taken(known.computeIfAbsent(past.route(), routes::find), said);
            Taken after = taken(route, said);
            requests++;
            daysBefore += before.days();
            daysAfter += after.days();
            longer += after.days() > before.days() ? 1 : 0;
            shorter += after.days() < before.days() ? 1 : 0;
            Replay.Row row = row(past, before, after);
            boolean same = row.added().isEmpty()
                    && row.leftOut().isEmpty()
                    && row.changed().isEmpty();
            if (!same || before.days() != after.days()) {
                differing.add(row);
            }
        }

        private String code(DepartmentId id) {
            return codes.computeIfAbsent(
                    id, d -> people.department(d).map(Department::code).orElse(""));
        }

        private Replay.Row row(Past past, Taken before, Taken after) {
            boolean maySee = seen.computeIfAbsent(past.level(), l -> people.scope(ApprovalPermissions.READ, l))
                    .covers(past.department());
            return new Replay.Row(
                    past.id(),
                    past.number(),
                    maySee ? past.title() : null,
                    past.department(),
                    past.amount(),
                    after.without(before),
                    before.without(after),
                    after.otherThan(before),
                    before.days(),
                    after.days());
        }

        Replay told() {
            return new Replay(requests, longer, shorter, daysBefore, daysAfter, differing);
        }
    }

    /** The desks a request is asked at, by their keys, and the working days of its steps together. */
    private record Taken(Map<String, Desk> desks, int days) {
        List<Desk> without(Taken other) {
            return desks.values().stream()
                    .filter(desk -> !other.desks.containsKey(desk.key()))
                    .toList();
        }

        List<Desk> otherThan(Taken other) {
            return desks.values().stream()
                    .filter(desk -> Optional.ofNullable(other.desks.get(desk.key()))
                            .filter(was -> !was.approvers().equals(desk.approvers())
                                    || was.need() != desk.need()
                                    || was.count() != desk.count())
                            .isPresent())
                    .toList();
        }
    }

    private static Taken taken(Route route, Said said) {
        List<Course.AtDesk> asked = Course.of(route, new Nobody(said), List.of()).desks().stream()
                .filter(at -> at.stand() != Course.Stand.LEFT_OUT)
                .toList();
        Map<String, Desk> desks = new LinkedHashMap<>();
        asked.forEach(at -> desks.put(at.desk().key(), at.desk()));
        int days = asked.stream()
                .collect(Collectors.groupingBy(
                        Course.AtDesk::step,
                        Collectors.reducing(0, at -> at.desk().days(), Math::max)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Taken(desks, days);
    }

    /** Whom a desk asks does not change which desks are asked. */
    private record Nobody(Said said) implements Course.Ground {
        @Override
        public String field(String key) {
            return said.field(key);
        }

        @Override
        public Set<Office> everybody(Desk desk) {
            return Set.of();
        }
    }
}
