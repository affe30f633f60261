package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.api.work.Cancelled;
import th.sala.api.work.LongWork;
import th.sala.core.module.Operation.Result;

/** A module goes while its long work runs: the work is stopped first, nothing of it is kept, and the person is told. */
class LongWorkTest extends HostTest {
    private static TestModule withWork(TestModule notes) {
        return notes.type("LongNotes", """
                    @Service @Needs("notes.edit")
                    public class LongNotes {
                        private final th.sala.api.work.LongWork work;
                        private final NoteService notes;
                        private final org.springframework.transaction.support.TransactionTemplate transaction;
                        private final ApplicationContext context;
                        LongNotes(th.sala.api.work.LongWork work, NoteService notes,
                                org.springframework.transaction.support.TransactionTemplate transaction,
                                ApplicationContext context) {
                            this.work = work; this.notes = notes; this.transaction = transaction; this.context = context;
                        }
                        public th.sala.api.work.LongWork.Running<Integer> begin() { return work.start(this::write); }
                        Integer write(th.sala.api.work.Progress progress) {
                            return transaction.execute(status -> {
                                for (int done = 1; ; done++) {
                                    notes.write("" + done);
                                    if (!((ConfigurableApplicationContext) context).isActive()) throw new IllegalStateException("The context is closed");
                                    progress.at(done, 0);
                                }
                            });
                        }
                    }
                    """).type("LongNotesView", """
                    @Route("notes/long") @RolesAllowed("notes.edit")
                    class LongNotesView extends Div {
                        LongNotesView(LongNotes notes) {
                            add(new com.vaadin.flow.component.button.Button("Write", e -> th.sala.api.ui.ProgressDialog.run(
                                "Writing", "Stop", notes::write, written -> {})));
                        }
                    }
                    """);
    }

    @BeforeEach
    void running() {
        install(withWork(Notes.version("1.0.0")));
    }

    @Test
    void work_ends_before_its_module_does_and_leaves_nothing() {
        LongWork.Running<?> work =
                (LongWork.Running<?>) PORTAL.as("staff.policy", () -> call("notes", "LongNotes", "begin"));
        while (work.done() < 3 && !work.result().isDone()) {
            Thread.onSpinWait();
        }
        assertThat(act(host -> host.stop("notes")).result()).isEqualTo(Result.DONE);
        assertThat(work.result()).failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(Cancelled.class);
        assertThat(texts("select text from notes_note")).isEmpty();
    }

    @Test
    void whoever_watched_it_is_told_though_the_new_version_has_the_same_page() {
        try (TestBrowser page = TestBrowser.open(PORTAL, "staff.policy")) {
            page.navigate("notes/long");
            LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Write")));
            install(withWork(Notes.migrated(
                    "1.1.0", Notes.sql("notes-2", "alter table notes_note add column place varchar(50)"))));
            page.roundtrip();
            Dialog told = LocatorJ._get(Dialog.class, spec -> spec.withClasses("sala-leaving"));
            assertThat(LocatorJ._get(told, Paragraph.class).getText()).contains("ไม่มีสิ่งใดเปลี่ยน");
            assertThat(page.view().getClass().getSimpleName()).isEqualTo("LongNotesView");
        }
        assertThat(texts("select text from notes_note")).isEmpty();
    }
}
