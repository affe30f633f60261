package th.sala.core.setup;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the portal remembers about its own home. */
@Component
class Settings {
    private static final String FOUNDED_AS = "setup.founded";
    private static final String SAMPLE = "sample";
    private static final String EMPTY = "empty";

    private final JdbcClient database;

    Settings(JdbcClient database) {
        this.database = database;
    }

    boolean isFounded() {
        return find(FOUNDED_AS).isPresent();
    }

    /** Whether the home holds the sample agency. */
    boolean isSample() {
        return find(FOUNDED_AS).filter(SAMPLE::equals).isPresent();
    }

    void founded(boolean sample) {
        keep(FOUNDED_AS, sample ? SAMPLE : EMPTY);
    }

    Optional<String> find(String name) {
        return database.sql("select value from core_setting where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    void keep(String name, String value) {
        database.sql("insert into core_setting (name, value) values (?, ?) on duplicate key update value ="
                        + " values(value)")
                .params(name, value)
                .update();
    }
}
