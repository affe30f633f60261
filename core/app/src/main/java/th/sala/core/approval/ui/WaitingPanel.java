package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import th.sala.api.list.ListQuery;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Links;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RowColumn;
import th.sala.core.approval.Inbox;
import th.sala.core.approval.Inbox.Folder;
import th.sala.core.approval.InboxRow;
import th.sala.core.approval.Question;
import th.sala.core.approval.Questions;
import th.sala.core.shell.HomePanel;

/** What waits for the person, on the start page: what is due first, and the way to all of it. */
@org.springframework.stereotype.Component
@Order(0)
class WaitingPanel implements HomePanel {
    private static final int SHOWN = 5;

    private final Inbox inbox;
    private final Questions questions;

    WaitingPanel(Inbox inbox, Questions questions) {
        this.inbox = inbox;
        this.questions = questions;
    }

    @Override
    public Optional<Panel> panel(Locale language) {
        int waiting = inbox.toDecide();
        List<Question> asked = questions.waiting();
        if (waiting == 0 && asked.isEmpty()) {
            return Optional.empty();
        }
        Stream<ListItem> answers = asked.stream().limit(SHOWN).map(WaitingPanel::line);
        Stream<ListItem> requests = inbox.rows(Folder.WAITING, new ListQuery(List.of(), List.of(), 0, SHOWN)).stream()
                .map(WaitingPanel::line);
        var list = new UnorderedList(Stream.concat(answers, requests).toArray(ListItem[]::new));
        list.addClassName("sala-home-waiting");
        var panel = new Panel(text("approval.mine"), list);
        return Optional.of(
                waiting <= SHOWN && asked.size() <= SHOWN
                        ? panel
                        : panel.beside(Links.to(text("approval.home.all", Figures.count(waiting)), "approvals")));
    }

    private static ListItem line(Question question) {
        return line(
                question.title(),
                "approvals/" + question.request().value(),
                new Span(ThaiText.keepTogether(text("approval.asked.you", question.number()))));
    }

    private static ListItem line(InboxRow row) {
        RowColumn.State due = ApprovalWords.due(row.due());
        return line(
                row.title(),
                "approvals/" + row.id().value(),
                due == null ? new Span(row.number()) : ApprovalWords.badge(due));
    }

    private static ListItem line(String title, String path, Component beside) {
        return new ListItem(Links.to(ThaiText.keepTogether(title), path), new Div(beside));
    }
}
