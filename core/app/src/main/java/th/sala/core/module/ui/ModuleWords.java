package th.sala.core.module.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.module.ModuleRow;
import th.sala.core.module.ModuleState;
import th.sala.core.module.Operation;
import th.sala.core.module.SignatureState;
import th.sala.core.module.Words;

/** How the state of modules is said on screen. */
final class ModuleWords {
    private static final long A_SECOND = 1_000;
    private static final int HASH_SHOWN = 12;
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ModuleWords() {}

    static String say(Words words) {
        UI ui = UI.getCurrent();
        Object[] shown = words.arguments().stream()
                .map(a -> ISO_DATE.matcher(a).matches() ? ThaiDates.brief(LocalDate.parse(a), ui.getLocale()) : a)
                .toArray();
        return ui.getTranslation(words.key(), shown);
    }

    static StatusBadge signature(SignatureState state) {
        String word = UI.getCurrent().getTranslation(state.key());
        return switch (state) {
            case TRUSTED -> new StatusBadge(Tone.OK, word, VaadinIcon.SHIELD);
            case DEVELOPMENT -> new StatusBadge(Tone.INFO, word, VaadinIcon.WRENCH);
            case EXPIRED -> new StatusBadge(Tone.WARN, word, VaadinIcon.CLOCK);
            case REFUSED -> new StatusBadge(Tone.BAD, word);
        };
    }

    /** State and health in one badge: only a running module can be anything but what its state says. */
    static StatusBadge health(ModuleRow row) {
        UI ui = UI.getCurrent();
        if (row.state() == ModuleState.RUNNING) {
            return row.healthy()
                    ? new StatusBadge(Tone.OK, ui.getTranslation("modules.healthy"))
                    : new StatusBadge(Tone.WARN, ui.getTranslation("modules.watch"), VaadinIcon.WARNING);
        }
        String word = ui.getTranslation(row.state().key());
        return row.state() == ModuleState.FAILED
                ? new StatusBadge(Tone.BAD, word)
                : new StatusBadge(Tone.OUTLINE, word, VaadinIcon.BAN);
    }

    static StatusBadge result(Operation.Result result) {
        String word = UI.getCurrent().getTranslation(result.key());
        return switch (result) {
            case DONE -> new StatusBadge(Tone.OK, word);
            case UNDER_WAY -> new StatusBadge(Tone.INFO, word, VaadinIcon.HOURGLASS);
            case REFUSED, FAILED -> new StatusBadge(Tone.BAD, word);
            case INTERRUPTED -> new StatusBadge(Tone.WARN, word, VaadinIcon.WARNING);
        };
    }

    /** The act with the version it led to: {@code ปรับรุ่น 2.3.1}. */
    static String act(Operation operation) {
        String act = UI.getCurrent().getTranslation(operation.kind().key());
        String to = operation.to();
        return to == null ? act : act + " " + to;
    }

    /** {@code 1.0.0 → 1.1.0}, or one version where nothing changed. */
    static String versions(Operation operation) {
        String from = operation.from();
        String to = operation.to();
        if (from == null || to == null || from.equals(to)) {
            return to != null ? to : from != null ? from : UI.getCurrent().getTranslation("modules.noVersion");
        }
        return from + " → " + to;
    }

    static String person(Operation operation) {
        String person = operation.person();
        return person == null ? UI.getCurrent().getTranslation("modules.byPortal") : person;
    }

    static String hash(String sha256) {
        return sha256.substring(0, Math.min(HASH_SHOWN, sha256.length()));
    }

    static String day(Instant moment, Locale language) {
        return ThaiDates.brief(moment.atZone(ThaiDates.ZONE).toLocalDate(), language);
    }

    /** {@code 0.3 วินาที}. */
    static String seconds(Duration duration) {
        return UI.getCurrent()
                .getTranslation("modules.seconds", "%.1f".formatted((double) duration.toMillis() / A_SECOND));
    }

    /** {@code 2.4 MB}. */
    static String size(long bytes) {
        return bytes < 100_000 ? "%.1f kB".formatted(bytes / 1_000.0) : "%.1f MB".formatted(bytes / 1_000_000.0);
    }
}
