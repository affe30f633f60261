package th.sala.api.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, described once for the screen, the filter row, the phone and the export.
 *
 * @param <R> row of the list
 */
public final class RowColumn<R> {
    /** What stands in its filter. */
    enum Filter {
        NONE,
        TEXT,
        CHOICE,
        NUMBER
    }

    /** Where it stands in the two-line rows of a phone. */
    enum Fold {
        AWAY,
        FIRST_LINE,
        SECOND_LINE
    }

    private final String key;
    private final String titleKey;
    private final RowCell<R> cell;
    private double width;
    private boolean flexes;
    private boolean sortable = true;
    private boolean shownAtFirst = true;
    private Filter filter = Filter.NONE;
    private Fold fold = Fold.AWAY;
    private Supplier<List<Choice>> choices = List::of;
    private @Nullable List<Choice> offered;

    private RowColumn(
            String key,
            String titleKey,
            RowCell.Kind kind,
            double width,
            Function<R, ? extends @Nullable Object> value) {
        this.key = key;
        this.titleKey = titleKey;
        this.cell = new RowCell<>(kind, value);
        this.width = width;
    }

    /**
     * Words; 10 rem wide unless told otherwise.
     *
     * @param key name in filters, sorts and addresses, letters and digits
     * @param titleKey key of the heading
     */
    public static <R> RowColumn<R> text(String key, String titleKey, Function<R, @Nullable String> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.TEXT, 10, value);
    }

    /** A whole number ({@link Integer} or {@link Long}). */
    public static <R> RowColumn<R> count(String key, String titleKey, Function<R, ? extends @Nullable Number> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.COUNT, 6, value);
    }

    /** A size in bytes, shown in the largest unit that fits; the export has the bytes. */
    public static <R> RowColumn<R> bytes(String key, String titleKey, Function<R, @Nullable Long> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.BYTES, 6, value);
    }

    /** Baht with two decimals. */
    public static <R> RowColumn<R> money(String key, String titleKey, Function<R, @Nullable BigDecimal> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.MONEY, 9, value);
    }

    /** Baht shown as million baht with four decimals; the export has the baht. */
    public static <R> RowColumn<R> millions(String key, String titleKey, Function<R, @Nullable BigDecimal> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.MILLIONS, 6.5, value);
    }

    /** A percent; see {@link #bar} for the one with a bar. */
    public static <R> RowColumn<R> percent(String key, String titleKey, Function<R, @Nullable BigDecimal> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.PERCENT, 6, value);
    }

    /** A date. */
    public static <R> RowColumn<R> date(String key, String titleKey, Function<R, @Nullable LocalDate> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.DATE, 7, value);
    }

    /** A date and time. */
    public static <R> RowColumn<R> moment(String key, String titleKey, Function<R, @Nullable Instant> value) {
        return new RowColumn<>(key, titleKey, RowCell.Kind.MOMENT, 10, value);
    }

    /** A state: a word with a tone, never the tone alone. The export has the word. */
    public static <R> RowColumn<R> state(String key, String titleKey, Function<R, @Nullable State> state) {
        var column = new RowColumn<R>(key, titleKey, RowCell.Kind.TEXT, 9.5, row -> {
            State shown = state.apply(row);
            return shown == null ? null : shown.word();
        });
        column.cell.asState(state);
        return column.onSecondLine();
    }

    /** What stands where a row has no value, in the export too; "ไม่มีข้อมูล" unless told otherwise. Not for texts. */
    public RowColumn<R> withoutValue(String words) {
        cell.withoutValue(words);
        return this;
    }

    /** Width in rem. */
    public RowColumn<R> width(double rem) {
        width = rem;
        return this;
    }

    /** Takes what the others leave, at least 18 rem; exactly one column of a list does. */
    public RowColumn<R> flexes() {
        flexes = true;
        width = 18;
        return this;
    }

    /** The list cannot be ordered by it. */
    public RowColumn<R> notSortable() {
        sortable = false;
        return this;
    }

    /** Not shown until the person chooses it. */
    public RowColumn<R> hiddenAtFirst() {
        shownAtFirst = false;
        return this;
    }

    /** The way into the record: the name, which flexes and leads to this address inside the portal. */
    public RowColumn<R> link(Function<R, String> path) {
        cell.asLink(path);
        fold = Fold.FIRST_LINE;
        return flexes();
    }

    /**
     * Shows a percent as a bar of this band with its number.
     *
     * @param wordsWithoutPercent stand beside the band's mark where the percent is unknown, {@code เริ่มไตรมาส 3}
     */
    public RowColumn<R> bar(Function<R, @Nullable Band> bandOfRow, Function<R, String> wordsWithoutPercent) {
        cell.asBar(bandOfRow, wordsWithoutPercent);
        width = 10;
        return onSecondLine();
    }

    /** Is the first line of a row on a phone; the link is by itself. */
    public RowColumn<R> onFirstLine() {
        fold = Fold.FIRST_LINE;
        return this;
    }

    /** Stands in the second line of a row on a phone; the others are left out there. */
    public RowColumn<R> onSecondLine() {
        fold = Fold.SECOND_LINE;
        return this;
    }

    /** Filters by text; the query gets it stripped. */
    public RowColumn<R> filterText() {
        filter = Filter.TEXT;
        return this;
    }

    /** Filters by one of these, asked for when the list opens; the query gets {@link Choice#value}. */
    public RowColumn<R> filterChoice(Supplier<List<Choice>> offered) {
        filter = Filter.CHOICE;
        choices = offered;
        return this;
    }

    /** Filters by a range of numbers; the query gets {@code 50..80}, {@code 50..} or {@code ..80}, both ends included. */
    public RowColumn<R> filterNumber() {
        filter = Filter.NUMBER;
        return this;
    }

    /** A word with its tone. */
    public record State(Tone tone, String word) {}

    String key() {
        return key;
    }

    String titleKey() {
        return titleKey;
    }

    RowCell<R> cell() {
        return cell;
    }

    double width() {
        return width;
    }

    boolean isFlexing() {
        return flexes;
    }

    boolean isSortable() {
        return sortable;
    }

    boolean isShownAtFirst() {
        return shownAtFirst;
    }

    Filter filter() {
        return filter;
    }

    Fold fold() {
        return fold;
    }

    List<Choice> choices() {
        return choices.get();
    }

    /** The choices, to be shown in a filter. */
    List<Choice> offer() {
        List<Choice> now = choices();
        offered = now;
        return now;
    }

    /** Whether there are other choices now than those that are shown. */
    boolean offersOthers() {
        return offered != null && !offered.equals(choices());
    }

    /** Whether the filter can have this value. */
    boolean offers(String value) {
        return switch (filter) {
            case NONE -> false;
            case TEXT -> true;
            case CHOICE -> choices().stream().anyMatch(c -> c.value().equals(value));
            case NUMBER ->
                NumberRange.parse(value, BigDecimal.ONE)
                        .filter(range -> range.wire().equals(value))
                        .isPresent();
        };
    }
}
