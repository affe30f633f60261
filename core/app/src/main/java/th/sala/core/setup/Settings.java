package th.sala.core.setup;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the portal remembers about its own home. */
@Component
class Settings {
    private final JdbcClient database;

    Settings(JdbcClient database) {
        this.database = database;
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
