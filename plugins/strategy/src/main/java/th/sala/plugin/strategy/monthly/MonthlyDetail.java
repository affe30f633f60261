package th.sala.plugin.strategy.monthly;

import java.util.Locale;
import th.sala.api.time.ThaiDates;
import th.sala.plugin.strategy.request.RequestHead;

/** A unit's report of a month and where it stands. */
public record MonthlyDetail(RequestHead head, MonthlyDraft values) {
    /** The head under the month's name in that language. */
    public RequestHead head(Locale language) {
        return head.named(ThaiDates.month(values.month(), language));
    }
}
