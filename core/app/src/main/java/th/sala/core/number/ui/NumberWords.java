package th.sala.core.number.ui;

import com.vaadin.flow.component.UI;
import th.sala.api.number.NumberFormat;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Tone;
import th.sala.core.number.GivenRow;
import th.sala.core.number.SeriesRow;

/** What several pages of numbers say alike. */
final class NumberWords {
    private NumberWords() {}

    /** What the series is called; its code while nobody brings it. */
    static String title(SeriesRow series) {
        String key = series.titleKey();
        return key == null ? series.code() : text(key);
    }

    /** How it is counted, in one phrase. */
    static String counted(NumberFormat format) {
        return text("number.counted." + format.counted() + (format.perDepartment() ? ".each" : ".agency"));
    }

    static RowColumn.State state(GivenRow row) {
        if (row.waiting()) {
            return new RowColumn.State(Tone.WARN, state("WAITING"));
        }
        Tone tone =
                switch (row.number().state()) {
                    case RESERVED -> Tone.INFO;
                    case ASSIGNED -> Tone.OK;
                    case VOID -> Tone.NEUTRAL;
                };
        return new RowColumn.State(tone, state(row.number().state().name()));
    }

    static String state(String name) {
        return text("number.state." + name);
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
