package th.sala.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.approval.ApprovalId;
import th.sala.api.approval.ApprovalState;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.people.Holding;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/**
 * What waits for the signed-in person, in the own right and standing in; read from the seats by the offices the person may
 * use today.
 *
 * <p>Filters: {@code text} (part of number or title), {@code kind} ({@code strategy.proposal}).
 */
@Service
@OpenToAll("rows are asked for by the offices of the signed-in person")
@Transactional(readOnly = true)
public class Inbox {
    private static final String FROM = " from core_approval_seat s join core_approval a on a.id = s.approval_id"
            + " join core_person p on p.id = a.requester_id where s.waiting = 1 and ";

    private static final Map<String, String> SORTS = Map.of(
            "due", "s.due_on is null, s.due_on", "since", "s.opened_at", "title", "a.title", "amount", "a.amount");

    private final Offices offices;
    private final People people;
    private final JdbcClient database;

    Inbox(Offices offices, People people, JdbcClient database) {
        this.offices = offices;
        this.people = people;
        this.database = database;
    }

    public List<InboxRow> waiting(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        String sql = "select a.*, s.desk, s.opened_at, s.due_on, p.name requester" + FROM + where(query, values)
                + order(query) + " limit :limit offset :offset";
        return database.sql(sql)
                .params(values)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(this::row)
                .list();
    }

    public int countWaiting(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select count(*)" + FROM + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String order(ListQuery query) {
        for (var sort : query.sorts()) {
            String column = SORTS.get(sort.column());
            if (column != null) {
                return " order by " + column + (sort.descending() ? " desc" : "") + ", s.id";
            }
        }
        return " order by " + SORTS.get("due") + ", s.id";
    }

    private String where(ListQuery query, Map<String, Object> values) {
        PersonId me = people.current().id();
        values.put("me", me.value());
        List<Holding> rights = offices.held(me);
        Set<String> keys = new HashSet<>();
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            keys.addAll(rights.get(i).offices());
            keys.addAll(rights.get(i).roles().keySet());
            ways.add(way(rights.get(i), Integer.toString(i), values));
        }
        if (people.scope(ApprovalPermissions.KEEP).everywhere()) {
            keys.add(Seating.KEEPERS.key());
            ways.add("s.office = 'keepers'");
        }
        values.put("keys", keys.isEmpty() ? Set.of("") : keys);
        var where = new StringBuilder("s.office in (:keys) and a.requester_id <> :me and (")
                .append(ways.isEmpty() ? "false" : String.join(" or ", ways))
                .append(')');
        query.filter("text").ifPresent(text -> {
            values.put("text", "%" + text.strip().replaceAll("([!%_])", "!$1") + "%");
            where.append(" and (a.title like :text escape '!' or a.number like :text escape '!')");
        });
        query.filter("kind").ifPresent(kind -> {
            values.put("kind", kind);
            where.append(" and concat(a.module, '.', a.kind) = :kind");
        });
        return where.toString();
    }

    /** The seats one right answers for, without those it has answered already. */
    private static String way(Holding right, String tag, Map<String, Object> values) {
        List<String> held = new ArrayList<>();
        if (!right.offices().isEmpty()) {
            values.put("offices" + tag, right.offices());
            held.add("s.office in (:offices" + tag + ")");
        }
        int number = 0;
        for (Map.Entry<String, Set<DepartmentId>> role : right.roles().entrySet()) {
            String name = tag + "_" + number++;
            values.put("role" + name, role.getKey());
            values.put("in" + name, ids(role.getValue()));
            held.add("s.office = :role" + name + " and s.department_id in (:in" + name + ")");
        }
        var way = new StringBuilder("(").append(held.isEmpty() ? "false" : "(" + String.join(" or ", held) + ")");
        PersonId holder = right.holder();
        if (holder != null) {
            values.put("holder" + tag, holder.value());
            values.put("answered" + tag, Office.person(holder).key());
            way.append(" and a.requester_id <> :holder").append(tag);
            way.append(" and not exists (select 1 from core_approval_mark m where m.approval_id = s.approval_id"
                    + " and m.round = s.round and m.desk = s.desk and m.office = :answered" + tag + ")");
        }
        return way.append(limits(right, tag, values)).append(')').toString();
    }

    private static String limits(Holding right, String tag, Map<String, Object> values) {
        if (right.acting() == null) {
            return "";
        }
        var limits = new StringBuilder();
        if (!right.departments().isEmpty()) {
            values.put("within" + tag, ids(right.departments()));
            limits.append(" and a.department_id in (:within").append(tag).append(')');
        }
        if (!right.modules().isEmpty()) {
            values.put("modules" + tag, right.modules());
            limits.append(" and a.module in (:modules").append(tag).append(')');
        }
        if (!right.acting().approvals().isEmpty()) {
            values.put("kinds" + tag, right.acting().approvals());
            limits.append(" and concat(a.module, '.', a.kind) in (:kinds")
                    .append(tag)
                    .append(')');
        }
        if (right.acting().limit() != null) {
            values.put("limit" + tag, right.acting().limit());
            limits.append(" and (a.amount is null or a.amount <= :limit")
                    .append(tag)
                    .append(')');
        }
        return limits.toString();
    }

    private static List<Long> ids(Set<DepartmentId> departments) {
        return departments.stream().map(DepartmentId::value).toList();
    }

    private InboxRow row(ResultSet row, int number) throws SQLException {
        return new InboxRow(
                new ApprovalId(row.getLong("a.id")),
                row.getInt("round"),
                row.getString("number"),
                row.getString("title"),
                row.getString("module") + "." + row.getString("kind"),
                row.getString("requester"),
                people.department(new DepartmentId(row.getLong("a.department_id")))
                        .map(d -> d.name())
                        .orElse(""),
                row.getBigDecimal("amount"),
                ApprovalState.valueOf(row.getString("state")),
                row.getString("desk"),
                Objects.requireNonNull(Requests.moment(row, "opened_at")),
                row.getObject("due_on", LocalDate.class));
    }
}
