package th.sala.api.ui;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a column: a value, and how it is written or drawn. */
final class RowCell<R> {
    /** How the value is written. */
    enum Kind {
        TEXT,
        COUNT,
        BYTES,
        MONEY,
        MILLIONS,
        PERCENT,
        DATE,
        MOMENT
    }

    private final Kind kind;
    private final Function<R, ? extends @Nullable Object> value;
    private @Nullable Function<R, String> link;
    private @Nullable Function<R, RowColumn.@Nullable State> state;
    private @Nullable Function<R, @Nullable Band> band;
    private @Nullable Function<R, String> words;

    RowCell(Kind kind, Function<R, ? extends @Nullable Object> value) {
        this.kind = kind;
        this.value = value;
    }

    void asLink(Function<R, String> path) {
        link = path;
    }

    void asState(Function<R, RowColumn.@Nullable State> stateOfRow) {
        state = stateOfRow;
    }

    void asBar(Function<R, @Nullable Band> bandOfRow, Function<R, String> wordsWithoutPercent) {
        band = bandOfRow;
        words = wordsWithoutPercent;
    }

    void withoutValue(String wordsInstead) {
        words = row -> wordsInstead;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Object value(R row) {
        return value.apply(row);
    }

    /** What an export has: the value, or the words that stand on the screen in its place. */
    @Nullable
    Object exported(R row) {
        Object known = value(row);
        return known == null && words != null ? words(row) : known;
    }

    boolean isRightAligned() {
        return kind != Kind.TEXT && band == null;
    }

    boolean isLink() {
        return link != null;
    }

    @Nullable
    String link(R row) {
        return link == null ? null : link.apply(row);
    }

    boolean isState() {
        return state != null;
    }

    RowColumn.@Nullable State state(R row) {
        return state == null ? null : state.apply(row);
    }

    boolean isBar() {
        return band != null;
    }

    @Nullable
    Band band(R row) {
        return band == null ? null : band.apply(row);
    }

    /** What stands in place of a value that is not known, or beside the mark of a bar without one. */
    String words(R row) {
        return words == null ? Figures.unknown() : words.apply(row);
    }
}
