package th.sala.plugin.strategy.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.Quarter;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Choice;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.plugin.strategy.plan.ActivityLine;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.PlanFrame;
import th.sala.plugin.strategy.plan.UndertakingKind;

/** Words the screens of the module share, in the language of the person looking. */
public final class PlanWords {
    private PlanWords() {}

    /** The text of a key. */
    public static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    public static String year(FiscalYear year) {
        return Integer.toString(year.year());
    }

    /** {@code 1 ต.ค. 2566 – 31 มี.ค. 2567}: results run from the first day of the year. */
    public static String span(Quarter quarter) {
        return ThaiDates.range(
                quarter.year().firstDay(), quarter.lastDay(), UI.getCurrent().getLocale());
    }

    public static String kind(UndertakingKind kind) {
        return say("strategy.kind." + kind);
    }

    /** The band in words; a planned undertaking names the quarters still to come. */
    public static String band(Band band, int quarter) {
        if (band != Band.PLANNED) {
            return say("strategy.band." + band);
        }
        return quarter == 3 ? say("strategy.band.PLANNED.last") : say("strategy.band.PLANNED", quarter + 1);
    }

    /** The band in words, or why there is none. */
    public static String standing(@Nullable Band band, boolean reported, int quarter) {
        if (band != null) {
            return band(band, quarter);
        }
        return say(reported ? "strategy.band.NONE" : "strategy.band.unreported");
    }

    /** The colours of a band; an undertaking without one looks like a planned one. */
    public static th.sala.api.ui.Band colours(@Nullable Band band) {
        return th.sala.api.ui.Band.valueOf((band == null ? Band.PLANNED : band).name());
    }

    /** {@code ภารกิจเทคโนโลยีสารสนเทศ (สันนิษฐาน)}. */
    public static String department(People people, @Nullable DepartmentId id, boolean assumed) {
        if (id == null) {
            return Figures.unknown();
        }
        var name = people.department(id)
                .map(d -> Names.of(d, UI.getCurrent().getLocale()))
                .orElseGet(Figures::unknown);
        return assumed ? say("strategy.assumed", name) : name;
    }

    /** {@code 250,000.00 บาท}. */
    public static String budget(PlanFrame frame) {
        return frame.budget() == null ? Figures.unknown() : say("strategy.baht", Figures.money(frame.budget()));
    }

    /** {@code 1 ต.ค. 2566 – 31 มี.ค. 2567}, or what is known of it. */
    public static String period(PlanFrame frame) {
        return period(frame.startsOn(), frame.endsOn());
    }

    /** As {@link #period(PlanFrame)}. */
    public static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var language = UI.getCurrent().getLocale();
        if (from == null) {
            return to == null ? Figures.unknown() : say("strategy.period.to", ThaiDates.brief(to, language));
        }
        return to == null
                ? say("strategy.period.from", ThaiDates.brief(from, language))
                : ThaiDates.range(from, to, language);
    }

    /** The name of who is responsible, or that nobody is named. */
    public static String person(People people, @Nullable PersonId id) {
        return id == null
                ? say("strategy.responsible.nobody")
                : people.find(id).map(Names::of).orElseGet(Figures::unknown);
    }

    /** {@code ผลผลิตที่ 2 · กิจกรรมที่ 3}. */
    public static String activity(int output, int activity) {
        return say("strategy.activity.number", output, activity);
    }

    /** {@code ผลผลิตที่ 2 · กิจกรรมที่ 3 ชื่อ}. */
    public static String activity(ActivityLine line) {
        var number = activity(line.outputNumber(), line.number());
        return line.name() == null ? number : number + " " + line.name();
    }

    public static List<Choice> kinds() {
        return Stream.of(UndertakingKind.values())
                .map(kind -> new Choice(kind.name(), kind(kind)))
                .toList();
    }

    public static List<Choice> departments(People people) {
        return people.departments().stream()
                .map(d -> new Choice(
                        Long.toString(d.id().value()),
                        Names.of(d, UI.getCurrent().getLocale())))
                .toList();
    }
}
