package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A module that breaks the contract is told which point and where; the ones the portal itself refuses are elsewhere. */
class BrokenContractTest {
    private static final ModuleContractTest CONTRACT = contract(broken().build());

    /** Installs, and is wrong in every way the portal itself does not notice. */
    private static TestModule broken() {
        return Notes.version("1.0.0")
                .type("OpenService", """
                    @Service public class OpenService {
                        public int unguarded() { return 1; }
                    }
                    """)
                .type("EagerService", """
                    @Service @Needs("notes.read") public class EagerService {
                        @OpenToAll("a count says nothing about anybody") public int harmless() { return 1; }
                        @Needs({}) public int answering() { return 1; }
                    }
                    """)
                .type("FinalService", """
                    @Service @Needs("notes.read") public class FinalService {
                        @Needs("notes.edit") public final int pastTheProxy() { return 1; }
                    }
                    """)
                .type("SpeechlessView", """
                    @Route("notes/speechless") @RolesAllowed("notes.read")
                    class SpeechlessView extends Div { SpeechlessView() { add(new H1(getTranslation("notes.forgotten"))); } }
                    """)
                .type("GreedyView", """
                    @Route("notes/greedy") @RolesAllowed("notes.read")
                    class GreedyView extends Div { GreedyView(NoteRepository notes) {} }
                    """)
                .type("Stayer", """
                    @Component class Stayer {
                        Stayer() {
                            Thread stays = new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(this); });
                            stays.setDaemon(true);
                            stays.start();
                        }
                    }
                    """)
                .type("Cleaner", """
                    @Component class Cleaner {
                        Cleaner(org.springframework.jdbc.core.simple.JdbcClient database) {
                            database.sql("delete from notes_note").update();
                        }
                    }
                    """)
                .file(
                        "i18n/notes_en.properties",
                        "notes.title=Notes\nnotes.list=List\nnotes.new=New\nnotes.permission.read=Read {0}\n")
                .file(
                        "db/notes/0001-note.yaml",
                        Notes.created("engine = MyISAM").replace("if not exists ", ""));
    }

    private static ModuleContractTest contract(Path jar) {
        return new ModuleContractTest() {
            @Override
            protected Path jar() {
                return jar;
            }
        };
    }

    @BeforeAll
    static void boot() {
        CONTRACT.boot_portal();
    }

    @BeforeEach
    void running() {
        CONTRACT.module_is_running();
    }

    @AfterAll
    static void stop() {
        CONTRACT.close_portal();
    }

    private static void told(ThrowingCallable point, String... words) {
        assertThatThrownBy(point)
                .isInstanceOfAny(AssertionError.class, ConditionTimeoutException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void services_and_screens_that_ask_for_nothing() {
        told(
                CONTRACT::its_services_refuse_calls_without_a_person,
                "OpenService.unguarded",
                "EagerService.answering",
                "GreedyView");
    }

    @Test
    void a_service_that_nothing_can_guard() {
        told(
                CONTRACT::nobody_comes_past_a_right_by_menu_address_or_service,
                "with notes.read in the own department: FinalService.pastTheProxy answers");
    }

    @Test
    void a_screen_with_a_key_instead_of_a_text() {
        told(CONTRACT::its_screens_open_for_their_role_and_for_no_other, "notes/speechless", "notes.forgotten");
    }

    @Test
    void texts_that_are_missing_in_one_language() {
        told(CONTRACT::its_texts_are_complete_in_thai_and_english, "English", "notes.permission.edit");
    }

    @Test
    void a_migration_that_cannot_be_run_twice() {
        told(CONTRACT::its_migrations_can_be_run_twice, "notes_note", "already exists");
    }

    @Test
    void a_table_that_does_not_roll_back() {
        told(CONTRACT::a_failing_transaction_leaves_nothing, "rolled back", "notes_note");
    }

    @Test
    void rows_that_a_restart_loses() {
        told(CONTRACT::a_restart_keeps_the_module_and_its_data, "after a restart", "notes_note");
    }

    @Test
    void a_migration_that_was_edited_after_its_release() {
        var contract = new ModuleContractTest() {
            @Override
            protected Path jar() {
                return Notes.version("1.0.1")
                        .file("db/notes/0001-note.yaml", Notes.created("comment 'edited'"))
                        .build();
            }

            @Override
            protected Path before() {
                return Notes.version("1.0.0").build();
            }
        };
        contract.boot_portal();
        try {
            contract.module_is_running();
            told(contract::it_migrates_once_and_upgrades_from_a_version_before, "0001-note.yaml");
        } finally {
            contract.close_portal();
        }
    }

    @Test
    @Tag("slow")
    void classes_that_stay_in_memory() {
        told(CONTRACT::its_classes_leave_the_memory, "class loader of the removed module");
    }
}
