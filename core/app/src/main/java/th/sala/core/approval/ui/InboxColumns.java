package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import th.sala.api.approval.ApprovalState;
import th.sala.api.people.People;
import th.sala.api.ui.Choice;
import th.sala.api.ui.Names;
import th.sala.api.ui.RowColumn;
import th.sala.core.approval.Inbox;
import th.sala.core.approval.InboxRow;

/** What the lists of requests say of each. */
record InboxColumns(Inbox.Folder folder, List<Inbox.Kind> kinds, People people, Function<InboxRow, String> address) {
    List<RowColumn<InboxRow>> all() {
        return List.of(
                RowColumn.<InboxRow>text("title", "approval.subject", InboxRow::title)
                        .link(address)
                        .filterText(),
                RowColumn.<InboxRow>text("number", "approval.number", InboxRow::number)
                        .filterText()
                        .onSecondLine(),
                RowColumn.<InboxRow>text("unit", "approval.unit", this::unit)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<InboxRow>money("amount", "approval.amount", InboxRow::amount)
                        .withoutValue("")
                        .onSecondLine(),
                folder == Inbox.Folder.WAITING ? due() : state(),
                RowColumn.<InboxRow>moment("since", "approval.since", InboxRow::since),
                RowColumn.<InboxRow>text("requester", "approval.requester", InboxRow::requester)
                        .notSortable(),
                RowColumn.<InboxRow>text("kind", "approval.kind", this::kind)
                        .notSortable()
                        .filterChoice(this::choices));
    }

    private static RowColumn<InboxRow> due() {
        return RowColumn.state("due", "approval.due", row -> ApprovalWords.due(row.due()));
    }

    private static RowColumn<InboxRow> state() {
        return RowColumn.<InboxRow>state(
                        "state",
                        "approval.state",
                        row -> new RowColumn.State(
                                ApprovalWords.tone(row.state()), text("approval.state." + row.state())))
                .notSortable()
                .filterChoice(() -> Arrays.stream(ApprovalState.values())
                        .map(state -> new Choice(state.name(), text("approval.state." + state)))
                        .toList());
    }

    private String unit(InboxRow row) {
        return people.department(row.department())
                .map(d -> Names.of(d, UI.getCurrent().getLocale()))
                .orElse("");
    }

    /** Of a module that is not in service only the name of the kind is known. */
    private String kind(InboxRow row) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(row.kind()))
                .findFirst()
                .map(kind -> text(kind.titleKey()))
                .orElse(row.kind());
    }

    private List<Choice> choices() {
        return kinds.stream()
                .map(kind -> new Choice(kind.key(), text(kind.titleKey())))
                .toList();
    }
}
