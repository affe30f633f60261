package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.draft.DraftValue;
import th.sala.api.draft.Drafts;
import th.sala.api.text.ThaiText;

/**
 * A page to create or edit one record: two columns at most, a bar to save at the foot, Ctrl+S.
 *
 * <p>What is typed is kept per person and address and offered again; changed fields are marked; a broken rule stands
 * beside its field; when somebody else saved in between, the typed text stays. The constructor of a form adds the
 * fields; the record is loaded when the page is shown.
 *
 * @param <T> the record the form edits, complete with its id and version
 */
@JavaScript("context://sala/form-keys.js?v=1")
public abstract class FormScreen<T> extends Screen
        implements UnsavedText, AfterNavigationObserver, BeforeLeaveObserver {
    private final FormFields<T> fields = new FormFields<>(this::changed);
    private final SaveBar bar = new SaveBar(this::submit, this::leave);
    private final Div offered = new Div();
    private Div group = new Div();
    private @Nullable T loaded;
    private @Nullable FormDraft draft;
    private boolean leaving;

    protected FormScreen() {
        addClassName("sala-form-screen");
        group.addClassName("sala-form");
        offered.addClassName("sala-messages");
        addContent(offered, group);
        add(bar);
        Shortcuts.addShortcutListener(this, this::submit, Key.KEY_S, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
    }

    /** The record as it is now; called after navigation, and again when somebody else has changed it. */
    protected abstract T load();

    /** The record as the fields say it; parts without a field come from {@link #loaded}. */
    protected abstract T value();

    /**
     * Saves through a service.
     *
     * @throws RuleBroken shown beside its field or above the form
     * @throws StaleVersion where the record was changed since it was loaded
     */
    protected abstract Saved save(T value);

    /** Where "ยกเลิก" leads, an address inside the portal. */
    protected abstract String wayBack();

    /** Whether the form makes a new record; its fields are then not marked as changed. */
    protected boolean isNew() {
        return false;
    }

    /** The verb of the save button; "บันทึก" unless told otherwise. */
    protected final void verb(String text) {
        bar.verb(text);
    }

    /** The record as last loaded. */
    protected final T loaded() {
        if (loaded == null) {
            throw new IllegalStateException("The form has not loaded its record yet");
        }
        return loaded;
    }

    /** Begins a group of fields. */
    protected final void section(String title) {
        var heading = new H2(ThaiText.keepTogether(title));
        heading.addClassName("sala-section");
        group = new Div();
        group.addClassName("sala-form");
        addContent(heading, group);
    }

    /**
     * Adds a field to the form.
     *
     * @param name name of the field in drafts and in {@code RuleBroken.at}
     * @param field with its label
     * @param getter what the record has for it
     */
    protected final <V, F extends Component & HasValue<?, V>> FormField<T, V> field(
            String name, F field, Function<T, ? extends @Nullable V> getter) {
        group.add(field);
        return fields.add(name, field, getter);
    }

    /** Adds something that is no field: a note, facts; over both columns. */
    protected final void part(Component part) {
        part.addClassName("sala-form-wide");
        group.add(part);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        loaded = load();
        fields.fill(loaded);
        bar.changed(0, null);
        var kept = new FormDraft(service(Drafts.class), event.getLocation().getPathWithQueryParameters(), fields.all());
        draft = kept;
        offered.removeAll();
        kept.offer().ifPresent(offer -> offered.add(offer.note(() -> restore(kept), () -> forget(kept))));
    }

    private void forget(FormDraft kept) {
        kept.forgetUndecided();
        offered.removeAll();
    }

    private void restore(FormDraft kept) {
        fields.quietly(kept::restore);
        offered.removeAll();
        changed();
        fields.changed().stream().findFirst().ifPresent(f -> FormFocus.to(f.component()));
    }

    private void changed() {
        if (draft == null) {
            return;
        }
        var changed = fields.changed();
        fields.all().forEach(f -> f.mark(!isNew() && changed.contains(f)));
        draft.keep();
        bar.changed(changed.size(), changed.isEmpty() ? null : draft.keptAt());
    }

    private void submit() {
        clearMessages();
        var refused = fields.refused();
        if (!refused.isEmpty()) {
            refuse(refused);
            return;
        }
        try {
            accept(save(value()));
        } catch (RuleBroken rule) {
            refuse(rule);
        } catch (RuntimeException failed) {
            if (!Staleness.isBehind(failed)) {
                throw failed;
            }
            tellStale();
        }
    }

    private void accept(Saved saved) {
        if (draft != null) {
            draft.dropTyped();
        }
        leaving = true;
        Messages.done(saved.message());
        Links.go(saved.path());
    }

    private void refuse(RuleBroken rule) {
        String message = text(rule.key(), rule.arguments().toArray());
        var at = fields.named(rule.field());
        if (at.isEmpty()) {
            var note = Note.problem(message);
            note(note);
            FormFocus.to(note);
        } else {
            at.forEach(f -> f.refuse(message));
            refuse(at);
        }
    }

    private void refuse(List<FormField<T, ?>> refused) {
        var summary = FormFocus.summary(this, refused);
        note(summary);
        FormFocus.to(summary);
    }

    private void tellStale() {
        var latest = new Button(text("ui.form.staleLoad"), e -> mergeLatest());
        var note = Note.warning(text("ui.form.stale"), latest);
        note(note);
        FormFocus.to(note);
    }

    private void mergeLatest() {
        loaded = load();
        fields.merge(loaded);
        clearMessages();
        bar.changed(fields.changed().size(), null);
    }

    private void leave() {
        Links.go(wayBack());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        int changed = fields.changed().size();
        if (!leaving && changed > 0) {
            var action = event.postpone();
            FormFocus.askBeforeLeaving(changed, action::proceed, () -> {
                if (draft != null) {
                    draft.dropTyped();
                }
                action.proceed();
            });
        }
    }

    @Override
    public List<DraftValue> unsaved() {
        return fields.changed().stream()
                .map(f -> new DraftValue(f.label(), f.readable()))
                .toList();
    }

    @Override
    public void letGo() {
        leaving = true;
    }

    /**
     * What saving led to.
     *
     * @param message the result in words
     * @param path address to go to, inside the portal
     */
    public record Saved(String message, String path) {}
}
