package th.sala.core.people.ui.acting;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.Acting;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Tone;
import th.sala.core.people.Appointment;

/** Kind, state and period of an appointment in words. */
final class AppointmentWords {
    private AppointmentWords() {}

    static String kind(Acting.Kind kind) {
        return text("acting.kind." + kind.name());
    }

    static RowColumn.State state(Appointment.State state) {
        Tone tone =
                switch (state) {
                    case COMING -> Tone.INFO;
                    case IN_FORCE -> Tone.OK;
                    case ENDED -> Tone.NEUTRAL;
                    case REVOKED -> Tone.BAD;
                };
        return new RowColumn.State(tone, text("acting.state." + state.name()));
    }

    static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        Locale language = UI.getCurrent().getLocale();
        if (from == null) {
            return "";
        }
        return to == null
                ? text("acting.period.open", ThaiDates.full(from, language))
                : ThaiDates.range(from, to, language);
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
