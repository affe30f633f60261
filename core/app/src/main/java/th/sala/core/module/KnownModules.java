package th.sala.core.module;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of all modules that are or were in the portal; known to everybody, for the page "module is not here". */
@Component
public class KnownModules {
    private final JdbcClient database;

    KnownModules(JdbcClient database) {
        this.database = database;
    }

    /** The module of this id, running or not; empty where none was ever installed. */
    public Optional<Known> find(String moduleId) {
        return database.sql("""
            select m.state, j.title_th, j.title_en from core_module m
            join core_module_jar j on j.id = m.jar_id where m.id = ?\
            """)
                .param(moduleId)
                .query((row, number) ->
                        new Known(row.getString("title_th"), row.getString("title_en"), row.getString("state")))
                .optional();
    }

    /** What everybody may know of a module. */
    public record Known(String titleTh, String titleEn, String state) {
        public boolean running() {
            return ModuleState.RUNNING.name().equals(state);
        }

        public boolean removed() {
            return ModuleState.REMOVED.name().equals(state);
        }

        /** Title in the language of the screen. */
        public String title(java.util.Locale language) {
            return "en".equals(language.getLanguage()) ? titleEn : titleTh;
        }
    }
}
