package th.sala.api.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import th.sala.api.people.Preferences;

/** The columns of a list, and which of them this person wants to see. */
final class RowColumns<R> {
    private final String preference;
    private final List<RowColumn<R>> all;

    /** @param list owner and name of the list, {@code strategy.undertakings} */
    RowColumns(String list, List<RowColumn<R>> all) {
        this.preference = list + ".columns";
        this.all = List.copyOf(all);
    }

    List<RowColumn<R>> all() {
        return all;
    }

    /** Those the person chose, at first those the list shows by itself; the way into the record always. */
    List<RowColumn<R>> shown() {
        String kept = Services.find(Preferences.class).find(preference).orElse("");
        if (kept.isEmpty()) {
            return all.stream().filter(RowColumn::isShownAtFirst).toList();
        }
        Set<String> chosen = Set.of(kept.split(","));
        return all.stream()
                .filter(c -> c.cell().isLink() || chosen.contains(c.key()))
                .toList();
    }

    /** Lets the person choose, and keeps the choice. */
    void choose(Runnable whenChosen) {
        Set<String> now = shown().stream().map(RowColumn::key).collect(Collectors.toSet());
        RowDialogs.columns(all, now, chosen -> {
            Services.find(Preferences.class).keep(preference, String.join(",", chosen));
            whenChosen.run();
        });
    }

    List<String> filterable() {
        return keys(column -> column.filter() != RowColumn.Filter.NONE);
    }

    /** Whether a person could have set this filter; an address may hold anything. */
    boolean offers(String column, String value) {
        return all.stream().anyMatch(c -> c.key().equals(column) && c.offers(value));
    }

    /** Whether a filter offers other values now than when it was last shown. */
    boolean offerOthers() {
        return all.stream().anyMatch(RowColumn::offersOthers);
    }

    List<String> sortable() {
        return keys(RowColumn::isSortable);
    }

    private List<String> keys(Predicate<RowColumn<R>> which) {
        return all.stream().filter(which).map(RowColumn::key).toList();
    }
}
