package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.draft.Draft;
import th.sala.api.draft.DraftValue;
import th.sala.api.draft.Drafts;
import th.sala.api.time.ThaiDates;

/** The kept text of one form at one address. */
final class FormDraft {
    private final Drafts drafts;
    private final String path;
    private final List<? extends FormField<?, ?>> fields;
    // A draft the person has not decided on yet; it survives what is typed beside it.
    private final Map<String, DraftValue> undecided = new LinkedHashMap<>();
    private @Nullable Instant keptAt;
    private boolean stored;

    FormDraft(Drafts drafts, String path, List<? extends FormField<?, ?>> fields) {
        this.drafts = drafts;
        this.path = path;
        this.fields = fields;
    }

    /** The draft of an earlier visit, where it differs from the record as it is. */
    Optional<Offer> offer() {
        Optional<Draft> found = drafts.find(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        stored = true;
        for (DraftValue value : found.get().values()) {
            fields.stream()
                    .filter(f -> f.name().equals(value.field()) && !f.text().equals(value.value()))
                    .forEach(f -> undecided.put(f.name(), value));
        }
        if (undecided.isEmpty()) {
            drop();
            return Optional.empty();
        }
        return Optional.of(new Offer(found.get().keptAt(), undecided.size()));
    }

    /** Puts the draft into the fields; where somebody else changed a field since, their word stands beside it. */
    void restore() {
        for (FormField<?, ?> field : fields) {
            DraftValue kept = undecided.get(field.name());
            if (kept != null) {
                field.restore(kept.value(), kept.before());
            }
        }
        undecided.clear();
    }

    void keep() {
        var values = new LinkedHashMap<>(undecided);
        for (FormField<?, ?> field : fields) {
            if (field.isChanged()) {
                values.put(field.name(), new DraftValue(field.name(), field.text(), field.original()));
            }
        }
        if (values.isEmpty()) {
            drop();
            return;
        }
        drafts.keep(path, List.copyOf(values.values()));
        keptAt = Instant.now();
        stored = true;
    }

    /** Forgets the draft that was offered; what is typed on this visit stays kept. */
    void forgetUndecided() {
        undecided.clear();
        keep();
    }

    /** Forgets what was typed on this visit; a draft the person has not decided on is offered again. */
    void dropTyped() {
        if (undecided.isEmpty()) {
            drop();
        } else {
            drafts.keep(path, List.copyOf(undecided.values()));
        }
    }

    void drop() {
        undecided.clear();
        if (stored) {
            drafts.drop(path);
            stored = false;
        }
    }

    @Nullable
    Instant keptAt() {
        return keptAt;
    }

    /** A draft waiting for the person's word. */
    record Offer(Instant keptAt, int fields) {
        Note note(Runnable use, Runnable drop) {
            UI ui = UI.getCurrent();
            var take = new Button(ui.getTranslation("ui.draft.use"), e -> use.run());
            var forget = new Button(ui.getTranslation("ui.draft.drop"), e -> drop.run());
            forget.addThemeVariants(ButtonVariant.TERTIARY);
            return Note.info(
                    ui.getTranslation("ui.draft.offer", fields, ThaiDates.dateTime(keptAt, ui.getLocale())),
                    take,
                    forget);
        }
    }
}
