package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.list.ListQuery;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;

/**
 * Everybody who has or had an account, page by page.
 *
 * <p>Filters: {@code name} (part of name or nickname), {@code username}, {@code position} (part of it),
 * {@code department} (id, with those below), {@code state} ({@link PersonnelFile.State}).
 */
@Service
@Needs(Roles.PERMISSION)
@Transactional(readOnly = true)
public class PersonnelList {
    private static final String PLACE =
            " left join core_placement x on x.person_id = p.id and x.main and x.valid_from <= :today"
                    + " and (x.valid_to is null or x.valid_to >= :today)";

    private static final String UNIT =
            " left join core_department_state s on s.department_id = x.department_id and s.valid_from <= :today"
                    + " and (s.valid_to is null or s.valid_to >= :today)";

    private static final Map<String, String> SORTS =
            Map.of("name", "p.name", "username", "p.username", "position", "x.position", "department", "s.name");

    private static final Set<String> OF_PLACE = Set.of("position", "department");

    private final JdbcClient database;
    private final StructureReader structure;
    private final Clock clock;

    PersonnelList(JdbcClient database, StructureReader structure, Clock clock) {
        this.database = database;
        this.structure = structure;
        this.clock = clock;
    }

    // Who stands on the page is answered by the index of names alone wherever it can; places are read for these only.
    public List<PersonnelFile.Row> rows(ListQuery query) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> values = values(today);
        String order = order(query);
        String page = "select p.id from core_person p" + joins(query) + where(query, values) + order
                + " limit :limit offset :offset";
        values.put("limit", query.limit());
        values.put("offset", query.offset());
        return database.sql(
                        "select p.id, p.name, p.username, p.active, p.password_hash = '' code_awaited, p.last_day, x.position, x.department_id from ("
                                + page + ") page left join core_person p on p.id = page.id" + PLACE
                                + (order.contains("s.name") ? UNIT : "") + order)
                .params(values)
                .query((row, number) -> new PersonnelFile.Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("username"),
                        row.getString("position") == null ? "" : row.getString("position"),
                        row.getString("department_id") == null ? null : new DepartmentId(row.getLong("department_id")),
                        PersonnelFile.State.of(
                                row.getBoolean("active"),
                                row.getBoolean("code_awaited"),
                                row.getObject("last_day", LocalDate.class),
                                today)))
                .list();
    }

    public int count(ListQuery query) {
        Map<String, Object> values = values(LocalDate.now(clock));
        return database.sql("select count(*) from core_person p" + joins(query) + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> values(LocalDate today) {
        return new HashMap<>(Map.of("today", today));
    }

    private static String joins(ListQuery query) {
        boolean place = OF_PLACE.stream().anyMatch(c -> query.filter(c).isPresent())
                || query.sorts().stream().anyMatch(s -> OF_PLACE.contains(s.column()));
        boolean unit = query.sorts().stream().anyMatch(s -> s.column().equals("department"));
        return (place ? PLACE : "") + (unit ? UNIT : "");
    }

    private static String order(ListQuery query) {
        for (var sort : query.sorts()) {
            String column = SORTS.get(sort.column());
            if (column != null) {
                String direction = sort.descending() ? " desc" : "";
                String byName = column.equals("p.name") ? "" : ", p.name" + direction;
                return " order by " + column + direction + byName + ", p.id" + direction;
            }
        }
        return " order by p.name, p.id";
    }

    private String where(ListQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        query.filter("name").ifPresent(text -> {
            values.put("name", contains(text));
            conditions.add("(p.name like :name escape '!' or p.nickname like :name escape '!')");
        });
        query.filter("username").ifPresent(text -> {
            values.put("username", contains(text));
            conditions.add("p.username like :username escape '!'");
        });
        query.filter("position").ifPresent(text -> {
            values.put("position", contains(text));
            conditions.add("x.position like :position escape '!'");
        });
        query.filter("department").ifPresent(id -> {
            var covered = structure.today().covered(new DepartmentId(Long.parseLong(id)), true);
            values.put("departments", covered.stream().map(DepartmentId::value).collect(Collectors.toSet()));
            conditions.add("x.department_id in (:departments)");
        });
        query.filter("state").ifPresent(state -> conditions.add(stands(PersonnelFile.State.valueOf(state))));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String stands(PersonnelFile.State state) {
        return switch (state) {
            case ACTIVE -> "p.active and p.last_day is null and p.password_hash <> ''";
            case CODE_AWAITED -> "p.active and p.last_day is null and p.password_hash = ''";
            case LEAVING -> "p.active and p.last_day >= :today";
            case SUSPENDED -> "not p.active and (p.last_day is null or p.last_day >= :today)";
            case LEFT -> "p.last_day < :today";
        };
    }

    private static String contains(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
