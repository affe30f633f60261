package th.sala.core.module.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.core.module.Operation;
import th.sala.core.module.Operation.Kind;
import th.sala.core.module.Operation.Result;
import th.sala.core.module.Operation.Step;
import th.sala.core.module.Words;

/** The record of every act on a module, written step by step while it happens. */
@Component
public class Journal {
    private static final int DETAILS = 200_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final WordsColumn words;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Journal(
            JdbcClient database,
            TransactionTemplate transaction,
            WordsColumn words,
            People people,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.words = words;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the record of an act on behalf of the signed-in person. */
    public long begin(
            Kind kind, @Nullable String module, @Nullable String from, @Nullable String to, @Nullable String sha256) {
        Optional<Person> person = people.currentIfAny();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
            insert into core_module_operation (module_id, kind, person_id, person_name, version_from, version_to,
                sha256, started_at, result) values (?, ?, ?, ?, ?, ?, ?, ?, 'UNDER_WAY')\
            """)
                .param(module)
                .param(kind.name())
                .param(person.map(p -> p.id().value()).orElse(null))
                .param(person.map(this::named).orElse(null))
                .param(from)
                .param(to)
                .param(sha256)
                .param(utc(clock.instant()))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private String named(Person person) {
        return people.actingFor("core.modules")
                .map(acting -> person.name() + " " + acting.wording())
                .orElse(person.name());
    }

    /** Writes a step when it begins, and again when it has ended. */
    public void step(long operation, int no, Step step) {
        Duration took = step.took();
        database.sql("replace into core_module_step (operation_id, step_no, step, started_at, took_ms, failed)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(operation)
                .param(no)
                .param(step.key())
                .param(utc(step.started()))
                .param(took == null ? null : took.toMillis())
                .param(step.failed())
                .update();
    }

    /** Closes the record, with its row in the audit. */
    public Operation end(long id, Result result, Words sentence, String details) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("""
                update core_module_operation set ended_at = ?, result = ?, sentence_key = ?,
                    sentence_arguments = ?, details = ? where id = ?\
                """)
                    .params(
                            utc(clock.instant()),
                            result.name(),
                            sentence.key(),
                            words.write(sentence),
                            details.length() <= DETAILS ? details : details.substring(0, DETAILS),
                            id)
                    .update();
            Operation done = find(id);
            String subject = Optional.ofNullable(done.moduleId()).orElse("unknown");
            audit.note(
                    new SubjectRef("core", "module", subject),
                    done.kind().key(),
                    new Versions(done.from(), null, null),
                    new Versions(done.to(), done.sha256(), result.name()));
            return done;
        }));
    }

    /** What the audit keeps of an act. */
    private record Versions(
            @Nullable String version,
            @Nullable String sha256,
            @Nullable String result) {}

    /** Acts that were under way when the portal ended. */
    public void closeInterrupted() {
        database.sql("update core_module_operation set result = 'INTERRUPTED', ended_at = ?, sentence_key = ?,"
                        + " sentence_arguments = '[]' where result = 'UNDER_WAY'")
                .params(utc(clock.instant()), "module.failed.interrupted")
                .update();
    }

    public Operation find(long id) {
        return database.sql("select * from core_module_operation where id = ?")
                .param(id)
                .query(this::operation)
                .single();
    }

    /** Newest first; of one module, or of all. */
    public List<Operation> newest(@Nullable String module, int limit) {
        return database.sql("select * from core_module_operation where ? is null or module_id = ?"
                        + " order by id desc limit ?")
                .param(module)
                .param(module)
                .param(limit)
                .query(this::operation)
                .list();
    }

    private Operation operation(ResultSet row, int number) throws SQLException {
        LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
        long id = row.getLong("id");
        return new Operation(
                id,
                row.getString("module_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("person_name"),
                row.getString("version_from"),
                row.getString("version_to"),
                row.getString("sha256"),
                instant(row.getObject("started_at", LocalDateTime.class)),
                ended == null ? null : instant(ended),
                Result.valueOf(row.getString("result")),
                words.read(row.getString("sentence_key"), row.getString("sentence_arguments")),
                Optional.ofNullable(row.getString("details")).orElse(""),
                steps(id));
    }

    private List<Step> steps(long operation) {
        return database.sql("select * from core_module_step where operation_id = ? order by step_no")
                .param(operation)
                .query((row, n) -> new Step(
                        row.getString("step"),
                        instant(row.getObject("started_at", LocalDateTime.class)),
                        Optional.ofNullable(row.getObject("took_ms", Long.class))
                                .map(Duration::ofMillis)
                                .orElse(null),
                        row.getBoolean("failed")))
                .list();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
