package th.sala.api.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A date, shown and typed in the Buddhist era in Thai and in the common era in every other language.
 *
 * <p>Reads 29/3/2567 in every language, in Thai also ๒๙/๓/๒๕๖๗, 29 มี.ค. 67 and 29/3/67; refuses days that do not exist,
 * in words. The value is always an ISO date of the common era, in the years 1900 to 2156.
 */
@JavaScript("context://sala/buddhist-date-picker.js?v=3")
public final class BuddhistDatePicker extends DatePicker implements LocaleChangeObserver, DraftText {
    private static final Locale THAI = Locale.of("th");

    public BuddhistDatePicker(String label) {
        super(label);
        addClassName("sala-date");
        // A year of the Buddhist era taken for one of the common era is never kept.
        setMin(LocalDate.of(1900, 1, 1));
        setMax(LocalDate.of(2156, 12, 31));
        speak(getLocale());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak(event.getLocale());
    }

    private void speak(Locale language) {
        boolean thai = "th".equals(language.getLanguage());
        getElement().setAttribute("data-era", thai ? "buddhist" : "common");
        setLocale(thai ? THAI : language);
        setI18n(texts(language, thai));
    }

    private DatePickerI18n texts(Locale language, boolean thai) {
        // Sunday first in the lists of the component, whatever day the week begins with.
        List<java.time.DayOfWeek> days = Stream.iterate(java.time.DayOfWeek.SUNDAY, d -> d.plus(1))
                .limit(7)
                .toList();
        var texts = new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(days.stream()
                        .map(d -> d.getDisplayName(TextStyle.FULL, language))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(d -> d.getDisplayName(thai ? TextStyle.NARROW : TextStyle.SHORT, language))
                        .toList())
                .setFirstDayOfWeek(thai ? 0 : 1)
                .setToday(getTranslation("ui.date.today"))
                .setCancel(getTranslation("ui.date.cancel"))
                .setBadInputErrorMessage(getTranslation("ui.date.bad"))
                .setMinErrorMessage(getTranslation("ui.date.bad"))
                .setMaxErrorMessage(getTranslation("ui.date.bad"));
        if (!thai) {
            texts.setDateFormats("d/M/yyyy", "d MMM yyyy", "yyyy-MM-dd");
        }
        return texts;
    }

    @Override
    public String draftText() {
        return isEmpty() ? "" : getValue().toString();
    }

    @Override
    public void restoreText(String text) {
        setValue(text.isEmpty() ? null : LocalDate.parse(text));
    }
}
