package th.sala.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.core.people.Holding;
import th.sala.core.people.Office;
import th.sala.core.shell.MenuCount;

/**
 * The requests that concern the signed-in person: what waits, read from the seats by the offices the person may use today,
 * what the person decided and asked for, and what is seen of whole departments. Each request stands there once, also where
 * it waits for the person at several desks.
 *
 * <p>Filters: {@code title}, {@code number} (part of it), {@code kind} ({@code strategy.proposal}),
 * {@code state}.
 */
@Service
@OpenToAll("rows are asked for by the offices, acts and scopes of the signed-in person")
@Transactional(readOnly = true)
public class Inbox implements MenuCount {
    private static final Map<String, String> SORTS = Map.of(
            "due", "due_on is null, due_on",
            "since", "since",
            "title", "a.title",
            "number", "a.number",
            "amount", "a.amount");

    private final WaitingSeats seats;
    private final Questions questions;
    private final Subjects subjects;
    private final People people;
    private final JdbcClient database;

    Inbox(WaitingSeats seats, Questions questions, Subjects subjects, People people, JdbcClient database) {
        this.seats = seats;
        this.questions = questions;
        this.subjects = subjects;
        this.people = people;
        this.database = database;
    }

    /** The lists there are. */
    public enum Folder {
        /** What the person may decide now. */
        WAITING,
        /** What the person decided. */
        DECIDED,
        /** What the person asked for. */
        ASKED,
        /** What the person sees of departments. */
        ALL;

        /** By its name in addresses. */
        public static Optional<Folder> named(String name) {
            return Arrays.stream(values())
                    .filter(f -> f.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /**
     * A kind of request.
     *
     * @param key {@code strategy.proposal}
     */
    public record Kind(String key, String titleKey) {}

    /** The kinds of the modules in service. */
    public List<Kind> kinds() {
        return subjects.all().stream()
                .map(kind -> new Kind(kind.code(), kind.subject().titleKey()))
                .toList();
    }

    /** The lists that can have anything for the person. */
    public List<Folder> folders() {
        return Arrays.stream(Folder.values())
                .filter(folder -> folder != Folder.ALL
                        || ApprovalPermissions.SEEING.stream().anyMatch(people::may))
                .toList();
    }

    @Override
    public String path() {
        return "approvals";
    }

    /** What waits for a decision of the person, and what for an answer. */
    @Override
    public Waiting waiting() {
        List<Holding> rights = seats.rights();
        Set<String> of = new HashSet<>(seats.keys(rights));
        of.add(Office.person(people.current().id()).key());
        return new Waiting(toDecide(rights) + questions.countWaiting(), of);
    }

    /** How many requests wait for a decision of the person. */
    public int toDecide() {
        return toDecide(seats.rights());
    }

    private int toDecide(List<Holding> rights) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select count(distinct s.approval_id) from " + WaitingSeats.TABLES
                        + seats.where(rights, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    public List<InboxRow> rows(Folder folder, ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select a.*, p.name requester, " + said(folder) + from(folder, query, values)
                        + order(folder, query) + " limit :limit offset :offset")
                .params(values)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(Inbox::row)
                .list();
    }

    public int count(Folder folder, ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select count(*)" + from(folder, query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String said(Folder folder) {
        return switch (folder) {
            case WAITING -> "s.desk, s.opened_at since, s.due_on";
            case DECIDED -> "'' desk, m.since, cast(null as date) due_on";
            case ASKED, ALL -> "'' desk, a.submitted_at since, cast(null as date) due_on";
        };
    }

    private String from(Folder folder, ListQuery query, Map<String, Object> values) {
        values.put("me", people.current().id().value());
        String rows =
                switch (folder) {
                    case WAITING ->
                        "(select min(s.id) seat from " + WaitingSeats.TABLES + seats.where(seats.rights(), values)
                                + " group by s.approval_id) w join core_approval_seat s on s.id = w.seat"
                                + " join core_approval a on a.id = s.approval_id";
                    case DECIDED ->
                        "(select approval_id, max(made_at) since from core_approval_mark where person_id = :me"
                                + " and what in ('AGREED', 'REFUSED', 'RETURNED') group by approval_id) m"
                                + " join core_approval a on a.id = m.approval_id";
                    case ASKED, ALL -> "core_approval a";
                };
        return " from " + rows + " join core_person p on p.id = a.requester_id where " + where(folder, values)
                + filters(query, values);
    }

    private static String order(Folder folder, ListQuery query) {
        String last = folder == Folder.WAITING ? ", s.id" : ", a.id desc";
        for (var sort : query.sorts()) {
            String column = SORTS.get(sort.column());
            if (column != null) {
                return " order by " + column + (sort.descending() ? " desc" : "") + last;
            }
        }
        return " order by " + (folder == Folder.WAITING ? SORTS.get("due") : "since desc") + last;
    }

    private String where(Folder folder, Map<String, Object> values) {
        return switch (folder) {
            case WAITING, DECIDED -> "true";
            case ASKED -> "a.requester_id = :me";
            case ALL -> seen(values);
        };
    }

    /** Whole departments, at each level of confidentiality by itself. */
    private String seen(Map<String, Object> values) {
        List<String> ways = new ArrayList<>();
        for (Confidentiality level : Confidentiality.values()) {
            List<DepartmentScope> scopes = ApprovalPermissions.SEEING.stream()
                    .map(right -> people.scope(right, level))
                    .toList();
            if (scopes.stream().allMatch(DepartmentScope::isEmpty)) {
                continue;
            }
            String way = "a.confidentiality = '" + level.name() + "'";
            if (scopes.stream().noneMatch(DepartmentScope::everywhere)) {
                values.put(
                        "seen" + level,
                        ids(scopes.stream()
                                .flatMap(scope -> scope.departments().stream())
                                .collect(Collectors.toSet())));
                way += " and a.department_id in (:seen" + level + ")";
            }
            ways.add(way);
        }
        return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
    }

    private static String filters(ListQuery query, Map<String, Object> values) {
        var filters = new StringBuilder();
        for (String column : List.of("title", "number")) {
            query.filter(column).ifPresent(text -> {
                values.put(column, "%" + text.strip().replaceAll("([!%_])", "!$1") + "%");
                filters.append(" and a." + column + " like :" + column + " escape '!'");
            });
        }
        query.filter("state").ifPresent(state -> {
            values.put("state", state);
            filters.append(" and a.state = :state");
        });
        query.filter("kind").ifPresent(kind -> {
            values.put("kind", kind);
            filters.append(" and concat(a.module, '.', a.kind) = :kind");
        });
        return filters.toString();
    }

    static List<Long> ids(Set<DepartmentId> departments) {
        return departments.stream().map(DepartmentId::value).toList();
    }

    private static InboxRow row(ResultSet row, int number) throws SQLException {
        return new InboxRow(
                new ApprovalId(row.getLong("id")),
                row.getInt("round"),
                row.getString("number"),
                row.getString("title"),
                row.getString("module") + "." + row.getString("kind"),
                row.getString("requester"),
                new DepartmentId(row.getLong("department_id")),
                row.getBigDecimal("amount"),
                ApprovalState.valueOf(row.getString("state")),
                row.getString("desk"),
                Objects.requireNonNull(Requests.moment(row, "since")),
                row.getObject("due_on", LocalDate.class));
    }
}
