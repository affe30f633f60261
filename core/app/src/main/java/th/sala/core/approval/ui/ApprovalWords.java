package th.sala.core.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Desk;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;

/** What the screens of approvals say alike. */
final class ApprovalWords {
    private ApprovalWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static boolean english() {
        return UI.getCurrent().getLocale().getLanguage().equals("en");
    }

    static String desk(Desk desk) {
        return english() ? desk.nameEn() : desk.name();
    }

    /**
     * A text that says "approved" rather than "agreed" where nobody is asked after that step.
     *
     * @param last whether it is the step with which the request is approved
     */
    static String atStep(String key, boolean last) {
        return text(last ? key + ".last" : key);
    }

    static Tone tone(ApprovalState state) {
        return switch (state) {
            case UNDER_WAY -> Tone.INFO;
            case RETURNED -> Tone.WARN;
            case APPROVED -> Tone.OK;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    static StatusBadge state(ApprovalState state) {
        return new StatusBadge(tone(state), text("approval.state." + state));
    }

    /** How a deadline stands today; nothing without one. */
    static RowColumn.@Nullable State due(@Nullable LocalDate due) {
        if (due == null) {
            return null;
        }
        LocalDate today = LocalDate.now(ThaiDates.ZONE);
        if (due.isBefore(today)) {
            return new RowColumn.State(Tone.BAD, text("approval.due.over", day(due)));
        }
        return due.equals(today)
                ? new RowColumn.State(Tone.WAITING, text("approval.due.today"))
                : new RowColumn.State(Tone.NEUTRAL, text("approval.due.on", day(due)));
    }

    private static String day(LocalDate day) {
        return ThaiDates.brief(day, UI.getCurrent().getLocale());
    }

    static StatusBadge badge(RowColumn.State state) {
        return new StatusBadge(state.tone(), state.word(), VaadinIcon.CLOCK);
    }
}
