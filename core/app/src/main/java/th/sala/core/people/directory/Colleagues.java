package th.sala.core.people.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;

/** The directory: everybody who works here today, as everybody may see them. */
@Service
@OpenToAll("colleagues are known to everybody who is signed in; why somebody is away is not told here")
@Transactional(readOnly = true)
public class Colleagues implements ListSource<Colleague> {
    /** Filter over name, nickname, unit, position and telephone. */
    public static final String TEXT = "text";
    /** Filter by one department with those below, its id. */
    public static final String UNIT = "unit";

    private static final int MOST_WORDS = 6;

    private static final String HERE = "p.active = true and (p.last_day is null or p.last_day >= :day)";
    private static final String WORKS =
            "x.main and x.valid_from <= :day and (x.valid_to is null or x.valid_to >= :day)";

    // the page is found by an index alone; only its own rows are read and joined
    private static final String ROWS = """
            select straight_join p.id, p.name, p.nickname, p.telephone, p.email, x.position, x.department_id,
                (select max(a.valid_to) from core_absence a
                    where a.person_id = p.id and a.valid_from <= :day and a.valid_to >= :day) away_until,
                exists (select 1 from core_person_picture i where i.person_id = p.id and i.kind = 'PORTRAIT') picture
            from (%s) page join core_person p on p.id = page.id
            join core_placement x on x.id = (
                select y.id from core_placement y where y.person_id = p.id and y.main
                order by y.valid_from <= :day desc, case when y.valid_from <= :day then y.valid_from end desc, y.valid_from
                limit 1)
            order by p.name, p.id
            """;

    private final People people;
    private final JdbcClient database;
    private final Clock clock;

    Colleagues(People people, JdbcClient database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Colleague> rows(ListQuery query) {
        people.current();
        Search search = search(query);
        search.parameters.put("limit", query.limit());
        search.parameters.put("offset", query.offset());
        String page = "select p.id from core_person p force index (core_person_listed) where "
                + search.condition
                + " order by p.name, p.id limit :limit offset :offset";
        return read(page, search.parameters);
    }

    @Override
    public int count(ListQuery query) {
        people.current();
        Search search = search(query);
        return database.sql(
                        "select count(*) from core_person p force index (core_person_listed) where " + search.condition)
                .params(search.parameters)
                .query(Integer.class)
                .single();
    }

    /** One colleague; empty where the person does not work here today. */
    public Optional<Colleague> find(PersonId id) {
        people.current();
        Map<String, Object> parameters = new HashMap<>(Map.of("day", LocalDate.now(clock), "id", id.value()));
        return read("select p.id from core_person p where p.id = :id and " + HERE, parameters).stream()
                .findFirst();
    }

    /** Those among these people who work here today, for the search, which shows them to whoever is signed in. */
    public List<Colleague> of(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        "select p.id from core_person p where p.id in (:ids) and " + HERE,
                        Map.of("day", LocalDate.now(clock), "ids", ids));
    }

    /** The next ones by id, for the same. */
    public List<Colleague> after(long id, int limit) {
        return read(
                "select p.id from core_person p where p.id > :after and " + HERE + " order by p.id limit :limit",
                Map.of("day", LocalDate.now(clock), "after", id, "limit", limit));
    }

    private List<Colleague> read(String page, Map<String, Object> parameters) {
        List<Colleague> found = database.sql(ROWS.formatted(page))
                .params(parameters)
                .query(Colleagues::colleague)
                .list();
        Set<Long> away = found.stream()
                .filter(c -> c.awayUntil() != null)
                .map(c -> c.id().value())
                .collect(Collectors.toSet());
        if (away.isEmpty()) {
            return found;
        }
        Map<Long, String> standIns = standIns(away);
        return found.stream()
                .map(c -> with(c, standIns.getOrDefault(c.id().value(), "")))
                .toList();
    }

    private Map<Long, String> standIns(Set<Long> of) {
        return database
                .sql("""
                select a.represented_id, s.name from core_acting a join core_person s on s.id = a.stand_in_id
                where a.represented_id in (:ids) and a.valid_from <= :day and a.valid_to >= :day
                    and (a.revoked_on is null or a.revoked_on > :day)
                    and s.active and (s.last_day is null or s.last_day >= :day)
                order by a.valid_from, a.id
                """)
                .param("ids", of)
                .param("day", LocalDate.now(clock))
                .query((row, number) -> Map.entry(row.getLong("represented_id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))));
    }

    private Search search(ListQuery query) {
        var search = new Search(HERE, new HashMap<>(Map.of("day", LocalDate.now(clock))));
        Search named = query.filter(TEXT)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> matching(text, search))
                .orElse(search);
        return query.filter(UNIT)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> {
                    named.parameters.put("within", ids(below(new DepartmentId(Long.parseLong(id)))));
                    return named.and("p.id in (select x.person_id from core_placement x where " + WORKS
                            + " and x.department_id in (:within))");
                })
                .orElse(named);
    }

    /** What is typed as it stands, or each of its words wherever it stands: in the name, the position or the unit. */
    private Search matching(String text, Search search) {
        String asTyped = matching(text, 0, search.parameters);
        List<String> words =
                Arrays.stream(text.split("\\s+")).distinct().limit(MOST_WORDS).toList();
        if (words.size() == 1) {
            return search.and(asTyped);
        }
        List<String> each = new ArrayList<>();
        for (String word : words) {
            each.add("(" + matching(word, each.size() + 1, search.parameters) + ")");
        }
        return search.and(asTyped + " or " + String.join(" and ", each));
    }

    private String matching(String text, int number, Map<String, Object> parameters) {
        parameters.put("pattern" + number, pattern(text));
        String own = "p.name like :pattern# escape '!' or p.nickname like :pattern# escape '!'"
                        .replace("#", Integer.toString(number))
                + " or p.telephone like :pattern" + number + " escape '!'";
        // a place of work is looked at only where a position or a unit is called so
        Set<Long> units = ids(unitsCalled(text));
        List<String> positions = database.sql(
                        "select distinct position from core_placement where position like ? escape '!'")
                .param(pattern(text))
                .query(String.class)
                .list();
        if (units.isEmpty() && positions.isEmpty()) {
            return own;
        }
        parameters.put("units" + number, units.isEmpty() ? Set.of(0L) : units);
        parameters.put("positions" + number, positions.isEmpty() ? List.of("\u0000") : positions);
        return own + " or p.id in (select x.person_id from core_placement x where " + WORKS
                + " and (x.department_id in (:units" + number + ") or x.position in (:positions" + number + ")))";
    }

    private Set<DepartmentId> unitsCalled(String text) {
        String part = text.toLowerCase(Locale.ROOT);
        return people.departments().stream()
                .filter(d -> (d.name() + "\n" + d.nameEn() + "\n" + d.code())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .map(Department::id)
                .collect(Collectors.toSet());
    }

    private Set<DepartmentId> below(DepartmentId top) {
        Set<DepartmentId> all = new HashSet<>(Set.of(top));
        List<Department> departments = people.departments();
        boolean grown = true;
        while (grown) {
            grown = departments.stream()
                            .filter(d -> d.parent() != null && all.contains(d.parent()))
                            .map(Department::id)
                            .filter(all::add)
                            .count()
                    > 0;
        }
        return all;
    }

    private static Set<Long> ids(Set<DepartmentId> departments) {
        return departments.stream().map(DepartmentId::value).collect(Collectors.toSet());
    }

    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                row.getString("nickname"),
                row.getString("position"),
                new DepartmentId(row.getLong("department_id")),
                row.getString("telephone"),
                row.getString("email"),
                row.getObject("away_until", LocalDate.class),
                "",
                row.getBoolean("picture"));
    }

    private static Colleague with(Colleague c, String standIns) {
        return new Colleague(
                c.id(),
                c.name(),
                c.nickname(),
                c.position(),
                c.department(),
                c.telephone(),
                c.email(),
                c.awayUntil(),
                standIns,
                c.picture());
    }

    private record Search(String condition, Map<String, Object> parameters) {
        Search and(String more) {
            return new Search(condition + " and (" + more + ")", parameters);
        }
    }
}
