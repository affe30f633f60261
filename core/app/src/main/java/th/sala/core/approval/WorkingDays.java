package th.sala.core.approval;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which the office works: Monday to Friday without the holidays of its calendar. */
@Component
public class WorkingDays {
    private static final int AHEAD = 2;

    private final JdbcClient database;

    WorkingDays(JdbcClient database) {
        this.database = database;
    }

    /** The day so many working days after another; the day itself for none. */
    public LocalDate after(LocalDate day, int days) {
        if (days == 0) {
            return day;
        }
        Set<LocalDate> holidays = holidays(day, day.plusYears(AHEAD));
        LocalDate reached = day;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(1);
            if (works(reached, holidays)) {
                left--;
            }
        }
        return reached;
    }

    /** Working days after the first day up to the last; negative where the last is earlier. */
    int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        Set<LocalDate> holidays = holidays(from, to);
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> works(day, holidays))
                .count();
    }

    private static boolean works(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private Set<LocalDate> holidays(LocalDate from, LocalDate to) {
        return new HashSet<>(database.sql("select day from core_holiday where day between ? and ?")
                .params(from, to)
                .query(LocalDate.class)
                .list());
    }
}
