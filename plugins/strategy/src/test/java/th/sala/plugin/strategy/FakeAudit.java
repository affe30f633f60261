package th.sala.plugin.strategy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;

/** Keeps what was noted. */
public final class FakeAudit implements Audit {
    private final List<Note> notes = new ArrayList<>();

    @Override
    public void note(SubjectRef subject, String what, @Nullable Object before, @Nullable Object after) {
        notes.add(new Note(subject.toString(), what, before, after));
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    public Note last() {
        return notes.getLast();
    }

    /** One act. */
    public record Note(
            String subject,
            String what,
            @Nullable Object before,
            @Nullable Object after) {}
}
