package th.sala.plugin.strategy.request.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import th.sala.api.approval.ApprovalState;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.people.People;
import th.sala.api.ui.ApprovalPanel;
import th.sala.api.ui.Choice;
import th.sala.api.ui.ListScreen;
import th.sala.api.ui.RowColumn;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.request.RequestHead;
import th.sala.plugin.strategy.request.RequestKind;
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
     * @param named gives the name's column its filter
     * @param own the columns only this kind has
     */
    protected RequestListView(
            String list,
            String kind,
            ListSource<R> source,
            Function<R, RequestHead> head,
            UnaryOperator<RowColumn<R>> named,
            List<RowColumn<R>> own,
            People people) {
        super("strategy." + list, "strategy." + kind + ".list", source, columns(list, kind, head, named, own, people));
        list().whenEmpty("strategy." + kind + ".empty", "strategy." + kind + ".emptyHint");
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy." + kind + ".list"), null);
        if (people.may(StrategyPermissions.EDIT)) {
            actions(primaryLink(text("strategy." + kind + ".add"), "strategy/" + list + "/new"));
        }
    }

    /** Pages of a query. */
    protected static <R> ListSource<R> source(Function<ListQuery, List<R>> rows, ToIntFunction<ListQuery> count) {
        return new ListSource<>() {
            @Override
            public List<R> rows(ListQuery query) {
                return rows.apply(query);
            }

            @Override
            public int count(ListQuery query) {
                return count.applyAsInt(query);
            }
        };
    }

    private static <R> List<RowColumn<R>> columns(
            String list,
            String kind,
            Function<R, RequestHead> head,
            UnaryOperator<RowColumn<R>> named,
            List<RowColumn<R>> own,
            People people) {
        var columns = new ArrayList<RowColumn<R>>();
        columns.add(named.apply(RowColumn.<R>text(
                        "name",
                        "strategy." + kind + ".name",
                        row -> head.apply(row).name())
                .link(row -> "strategy/" + list + "/" + head.apply(row).id())));
        columns.add(RowColumn.<R>text(
                        "department",
                        "strategy.request.department",
                        row -> PlanWords.department(people, head.apply(row).department(), false))
                .width(14)
                .filterChoice(() -> PlanWords.departments(people)));
        columns.addAll(own);
        columns.add(RowColumn.<R>state(
                        "state",
                        "strategy.request.state",
                        row -> ApprovalPanel.state(head.apply(row).state()))
                .notSortable()
                .filterChoice(RequestListView::states));
        return columns;
    }

    private static List<Choice> states() {
        return Stream.concat(
                        Stream.of(new Choice(
                                RequestKind.NEVER, ApprovalPanel.state(null).word())),
                        Stream.of(ApprovalState.values())
                                .map(state -> new Choice(
                                        state.name(), ApprovalPanel.state(state).word())))
                .toList();
    }
}
