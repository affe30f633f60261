package th.sala.core.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.SubjectRef;
import th.sala.api.list.ListQuery;
import th.sala.api.number.GivenNumber;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.core.search.Searching;
import th.sala.core.search.Suggestion;

/** The numbers of a series as lists and reports; who looks after those of a department sees these. */
@Service
@Needs(NumberPermissions.KEEP)
@Transactional(readOnly = true)
public class GivenNumbers {
    /** A number reserved longer than these days waits for somebody to look. */
    public static final int LONGEST_RESERVED_DAYS = 30;

    private static final int MOST_YEARS = 5;
    private static final int MOST_GAPS = 50;
    private static final String WAITING = "n.state = 'RESERVED' and n.given_at < :before";

    private final People people;
    private final Searching records;
    private final JdbcClient database;
    private final Clock clock;

    GivenNumbers(People people, Searching records, JdbcClient database, Clock clock) {
        this.people = people;
        this.records = records;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The numbers of a series, those given last first, or in the order of {@code text}.
     *
     * <p>Filters: {@code series} (id), {@code text} (part of it), {@code year}, {@code department} (id), {@code state}, which
     * beside the states takes {@code WAITING} (reserved too long) and {@code OPEN} (that, or cancelled).
     */
    public List<GivenRow> page(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        List<GivenRow> found = database.sql(
                        NumberRows.GIVEN + where(query, values) + order(query) + " limit :limit offset :offset")
                .params(values)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(this::row)
                .list();
        return titled(found);
    }

    /** How many; as {@link #page}. */
    public int count(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return database.sql("select count(*) from core_number n" + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private String where(ListQuery query, Map<String, Object> values) {
        values.put("series", query.filter("series").map(Long::parseLong).orElseThrow());
        var where = new StringBuilder(" where n.series_id = :series and " + seen());
        query.filter("text").ifPresent(text -> {
            values.put(
                    "text",
                    "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            where.append(" and n.text like :text escape '!'");
        });
        query.filter("year").ifPresent(year -> {
            values.put("year", Integer.parseInt(year));
            where.append(" and n.year = :year");
        });
        query.filter("department").ifPresent(department -> {
            values.put("department", Long.parseLong(department));
            where.append(" and n.department_id = :department");
        });
        query.filter("state").ifPresent(state -> where.append(" and ").append(state(state, values)));
        return where.toString();
    }

    private String state(String state, Map<String, Object> values) {
        values.put("before", longAgo());
        return switch (state) {
            case "WAITING" -> WAITING;
            case "OPEN" -> "(n.state = 'VOID' or " + WAITING + ")";
            default -> {
                values.put("state", GivenNumber.State.valueOf(state).name());
                yield "n.state = :state";
            }
        };
    }

    private static String order(ListQuery query) {
        return query.sorts().stream()
                .filter(sort -> sort.column().equals("text"))
                .map(sort -> sort.descending() ? " desc" : "")
                .map(way -> " order by n.year" + way + ", n.counted_for" + way + ", n.value" + way)
                .findFirst()
                .orElse(" order by n.id desc");
    }

    /** The years in which numbers were given, the latest first. */
    public List<Integer> years(long series) {
        return database.sql("select distinct n.year from core_number n where n.series_id = :series and " + seen()
                        + " order by n.year desc")
                .param("series", series)
                .query(Integer.class)
                .list();
    }

    /** What became of the numbers of the last years, the latest first. */
    public List<YearReport> report(long series) {
        Map<Integer, List<YearReport.Gap>> gaps = gaps(series);
        return database.sql("select n.year, sum(n.state = 'ASSIGNED') assigned, sum(n.state = 'RESERVED') reserved,"
                        + " sum(" + WAITING + ") waiting, sum(n.state = 'VOID') cancelled"
                        + " from core_number n where n.series_id = :series and " + seen()
                        + " group by n.year order by n.year desc limit " + MOST_YEARS)
                .param("series", series)
                .param("before", longAgo())
                .query((row, number) -> new YearReport(
                        row.getInt("year"),
                        row.getInt("assigned"),
                        row.getInt("reserved"),
                        row.getInt("waiting"),
                        row.getInt("cancelled"),
                        gaps.getOrDefault(row.getInt("year"), List.of())))
                .list();
    }

    /** Only counters with fewer numbers than they have counted are looked at one by one. */
    private Map<Integer, List<YearReport.Gap>> gaps(long series) {
        DepartmentScope scope = scope();
        Map<Integer, List<YearReport.Gap>> gaps = new HashMap<>();
        database.sql("""
                with short as (
                    select c.counted_for, c.year, c.next_value from core_number_counter c
                    where c.series_id = :series and c.next_value - 1 > (select count(*) from core_number n
                        where n.series_id = c.series_id and n.counted_for = c.counted_for and n.year = c.year)),
                taken as (
                    select n.counted_for, n.year, n.value from core_number n
                    join short s on s.counted_for = n.counted_for and s.year = n.year where n.series_id = :series
                    union all select counted_for, year, 0 from short
                    union all select counted_for, year, next_value from short),
                pairs as (
                    select counted_for, year, value, lead(value) over (partition by counted_for, year order by value) later
                    from taken)
                select * from pairs where later > value + 1 order by year, counted_for, value limit\s""" + MOST_GAPS)
                .param("series", series)
                .query((row, number) -> {
                    long countedFor = row.getLong("counted_for");
                    DepartmentId department = countedFor == 0 ? null : new DepartmentId(countedFor);
                    if (scope.everywhere() || department != null && scope.covers(department)) {
                        gaps.computeIfAbsent(row.getInt("year"), year -> new ArrayList<>())
                                .add(new YearReport.Gap(department, row.getInt("value") + 1, row.getInt("later") - 1));
                    }
                    return countedFor;
                })
                .list();
        return gaps;
    }

    /** Text of the number given last, of those the person sees; null before the first. */
    @Nullable
    String last(long series) {
        return database.sql("select n.text from core_number n where n.series_id = :series and " + seen()
                        + " order by n.id desc limit 1")
                .param("series", series)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private DepartmentScope scope() {
        return people.scope(NumberPermissions.KEEP);
    }

    private String seen() {
        DepartmentScope scope = scope();
        return scope.everywhere()
                ? "true"
                : scope.departments().stream()
                        .map(department -> Long.toString(department.value()))
                        .collect(Collectors.joining(", ", "n.department_id in (", ")"));
    }

    private LocalDateTime longAgo() {
        return LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(LONGEST_RESERVED_DAYS)), ZoneOffset.UTC);
    }

    private GivenRow row(ResultSet row, int number) throws SQLException {
        GivenNumber given = NumberRows.given(row, number);
        LocalDateTime at = Objects.requireNonNull(row.getObject("given_at", LocalDateTime.class));
        long by = row.getLong("given_by");
        boolean cancelled = given.state() == GivenNumber.State.VOID;
        boolean reserved = given.state() == GivenNumber.State.RESERVED;
        return new GivenRow(
                given,
                null,
                row.getString(cancelled ? "cancel_reason" : "reason"),
                reserved && at.isBefore(longAgo()),
                at.toInstant(ZoneOffset.UTC),
                by == 0 ? null : new PersonId(by));
    }

    private List<GivenRow> titled(List<GivenRow> rows) {
        Set<SubjectRef> subjects = rows.stream()
                .map(row -> row.number().subject())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<SubjectRef, Suggestion> known = subjects.isEmpty() ? Map.of() : records.of(subjects);
        return rows.stream().map(row -> titled(row, known)).toList();
    }

    private static GivenRow titled(GivenRow row, Map<SubjectRef, Suggestion> known) {
        SubjectRef subject = row.number().subject();
        if (subject == null) {
            return row;
        }
        Suggestion found = known.get(subject);
        String title = found == null ? subject.toString() : found.title();
        return new GivenRow(row.number(), title, row.remark(), row.waiting(), row.givenAt(), row.givenBy());
    }
}
