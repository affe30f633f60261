package th.sala.core.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.people.Holding;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;

/** The seats that wait for the signed-in person, as a condition of a query. */
@Component
class WaitingSeats {
    static final String TABLES = "core_approval_seat s join core_approval a on a.id = s.approval_id";

    private final Offices offices;
    private final People people;

    WaitingSeats(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    /** By which rights the signed-in person may answer today. */
    List<Holding> rights() {
        return offices.held(people.current().id());
    }

    /**
     * Those of the tables {@link #TABLES} at which one of the rights answers.
     *
     * @param values gets what the parameters stand for
     */
    String where(List<Holding> rights, Map<String, Object> values) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            ways.add(way(rights.get(i), Integer.toString(i), values));
        }
        Set<String> keys = keys(rights);
        if (keys.contains(Seating.KEEPERS.key())) {
            ways.add("s.office = 'keepers'");
        }
        values.put("me", people.current().id().value());
        values.put("keys", keys.isEmpty() ? Set.of("") : keys);
        return " where s.waiting = 1 and s.office in (:keys) and a.requester_id <> :me and ("
                + (ways.isEmpty() ? "false" : String.join(" or ", ways)) + ")";
    }

    /** Whether the person looks after approvals in the own right: what nobody can answer is not answered by a stand-in. */
    boolean isKeeper() {
        return people.scope(ApprovalPermissions.KEEP).everywhere()
                && people.actingFor(ApprovalPermissions.KEEP).isEmpty();
    }

    /** All offices the person may use in some way. */
    Set<String> keys(List<Holding> rights) {
        Set<String> keys = new HashSet<>();
        rights.forEach(right -> {
            keys.addAll(right.offices());
            keys.addAll(right.roles().keySet());
        });
        if (isKeeper()) {
            keys.add(Seating.KEEPERS.key());
        }
        return keys;
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
            values.put("in" + name, Inbox.ids(role.getValue()));
            held.add("s.office = :role" + name + " and s.department_id in (:in" + name + ")");
        }
        var way = new StringBuilder("(").append(held.isEmpty() ? "false" : "(" + String.join(" or ", held) + ")");
        PersonId holder = right.holder();
        if (holder != null) {
            values.put("holder" + tag, holder.value());
            values.put("answered" + tag, Office.person(holder).key());
            way.append(" and a.requester_id <> :holder").append(tag);
            way.append(" and not exists (select 1 from core_approval_mark m where m.approval_id = s.approval_id"
                    + " and m.round = s.round and m.desk = s.desk and m.office = :answered" + tag
                    + " and m.what in ('AGREED', 'REFUSED', 'RETURNED', 'SKIPPED', 'CARRIED'))");
        }
        return way.append(limits(right, tag, values)).append(')').toString();
    }

    private static String limits(Holding right, String tag, Map<String, Object> values) {
        if (right.acting() == null) {
            return "";
        }
        var limits = new StringBuilder();
        if (!right.departments().isEmpty()) {
            values.put("within" + tag, Inbox.ids(right.departments()));
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
}
