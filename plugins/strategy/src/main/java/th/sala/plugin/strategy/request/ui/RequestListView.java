package th.sala.plugin.strategy.request.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import th.sala.api.people.People;
import th.sala.api.ui.ApprovalPanel;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.request.RequestHead;
import th.sala.plugin.strategy.ui.PlanWords;

/**
 * The records of a kind that are put up for approval, the newest first.
 *
 * @param <R> row of the list
 */
public abstract class RequestListView<R> extends ListScreen<R> {
    /**
     * @param list name in addresses, {@code proposals}
     * @param kind name in texts, {@code proposal}
     * @param own the columns only this kind has
     */
    protected RequestListView(
            String list,
            String kind,
            Supplier<List<R>> all,
            Function<R, RequestHead> head,
            List<RowColumn<R>> own,
            People people) {
        super("strategy." + list, "strategy." + kind + ".list", all, columns(list, kind, all, head, own, people));
        list().whenEmpty("strategy." + kind + ".empty", "strategy." + kind + ".emptyHint");
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy." + kind + ".list"), null);
        if (people.may(StrategyPermissions.EDIT)) {
            actions(primaryLink(text("strategy." + kind + ".add"), "strategy/" + list + "/new"));
        }
    }

    private static <R> List<RowColumn<R>> columns(
            String list,
            String kind,
            Supplier<List<R>> all,
            Function<R, RequestHead> head,
            List<RowColumn<R>> own,
            People people) {
        var columns = new ArrayList<RowColumn<R>>();
        columns.add(RowColumn.<R>text(
                        "name",
                        "strategy." + kind + ".name",
                        row -> head.apply(row).name())
                .link(row -> "strategy/" + list + "/" + head.apply(row).id())
                .filterText());
        columns.add(RowColumn.<R>text(
                        "department",
                        "strategy.request.department",
                        row -> PlanWords.department(people, head.apply(row).department(), false))
                .width(14)
                .filterChoice(() -> choices(
                        all, r -> PlanWords.department(people, head.apply(r).department(), false))));
        columns.addAll(own);
        columns.add(RowColumn.<R>state("state", "strategy.request.state", row -> state(head.apply(row)))
                .filterChoice(() -> choices(all, r -> state(head.apply(r)).word())));
        return columns;
    }

    private static RowColumn.State state(RequestHead head) {
        return ApprovalPanel.state(head.state());
    }

    private static <R> List<Choice> choices(Supplier<List<R>> all, Function<R, String> word) {
        Stream<String> words = all.get().stream().map(word).distinct().sorted(Comparator.naturalOrder());
        return words.map(w -> new Choice(w, w)).toList();
    }
}
