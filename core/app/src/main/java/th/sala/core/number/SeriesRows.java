package th.sala.core.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.number.NumberFormat;
import th.sala.api.number.NumberSeries;

/** Series and how far each has counted. */
@Component
class SeriesRows {
    private final JdbcClient database;

    SeriesRows(JdbcClient database) {
        this.database = database;
    }

    /** Begins a series with the format it is brought with; one that is known stays as the office has it. */
    void settle(NumberSeries series) {
        if (find(series.code()).isEmpty()) {
            NumberFormat format = series.defaultFormat();
            database.sql("insert into core_number_series (code, pattern, thai_digits, counted, per_department)"
                            + " values (?, ?, ?, ?, ?) on duplicate key update code = code")
                    .params(
                            series.code(),
                            format.pattern(),
                            format.thaiDigits(),
                            format.counted().name(),
                            format.perDepartment())
                    .update();
        }
    }

    List<Series> all() {
        return database.sql("select * from core_number_series order by code")
                .query(SeriesRows::series)
                .list();
    }

    Optional<Series> find(String code) {
        return one("code = ?", code);
    }

    Optional<Series> find(long id) {
        return one("id = ?", id);
    }

    /** Has everybody else who takes a number of it, or sets its format, wait for the end of the transaction. */
    Optional<Series> hold(String code) {
        return one("code = ? for update", code);
    }

    /** As {@link #hold(String)}. */
    Optional<Series> hold(long id) {
        return one("id = ? for update", id);
    }

    private Optional<Series> one(String which, Object value) {
        return database.sql("select * from core_number_series where " + which)
                .param(value)
                .query(SeriesRows::series)
                .optional();
    }

    void change(long id, NumberFormat format) {
        database.sql("update core_number_series set pattern = ?, thai_digits = ?, counted = ?, per_department = ?,"
                        + " version = version + 1 where id = ?")
                .params(format.pattern(), format.thaiDigits(), format.counted().name(), format.perDepartment(), id)
                .update();
    }

    /** The next value of a series that is held, 1 or more. */
    int take(Series series, long countedFor, int year) {
        database.sql("insert into core_number_counter (series_id, counted_for, year, next_value) values (?, ?, ?, 2)"
                        + " on duplicate key update next_value = next_value + 1")
                .params(series.id(), countedFor, year)
                .update();
        return next(series, countedFor, year) - 1;
    }

    /** The value that would be taken next. */
    int next(Series series, long countedFor, int year) {
        return database.sql("select next_value from core_number_counter"
                        + " where series_id = ? and counted_for = ? and year = ?")
                .params(series.id(), countedFor, year)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        NumberFormat format = new NumberFormat(
                row.getString("pattern"),
                row.getBoolean("thai_digits"),
                NumberFormat.Counted.valueOf(row.getString("counted")),
                row.getBoolean("per_department"));
        return new Series(row.getLong("id"), row.getString("code"), format, row.getInt("version"));
    }
}
