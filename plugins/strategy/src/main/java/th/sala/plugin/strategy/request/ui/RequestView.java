package th.sala.plugin.strategy.request.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import th.sala.api.people.People;
import th.sala.api.ui.ApprovalPanel;
import th.sala.api.ui.DocumentsPanel;
import th.sala.api.ui.Facts;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.request.RequestHead;
import th.sala.plugin.strategy.ui.PlanWords;

/** The page of a record that is put up for approval: what it says, where its request stands, its documents. */
public abstract class RequestView<R> extends Screen implements BeforeEnterObserver {
    private final String list;
    private final String texts;
    private final String kind;
    private final People people;

    /**
     * @param list name in addresses, {@code proposals}
     * @param texts name in texts, {@code proposal}
     * @param kind of the records that are put up
     */
    protected RequestView(String list, String texts, String kind, People people) {
        this.list = list;
        this.texts = texts;
        this.kind = kind;
        this.people = people;
    }

    protected abstract Optional<R> find(long id);

    protected abstract RequestHead head(R record);

    /** What it says, under the line of facts. */
    protected abstract Facts said(R record);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        find(RecordAddress.id(event)).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(R record) {
        RequestHead head = head(record);
        boolean mayEdit = people.may(StrategyPermissions.EDIT, head.department());
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy." + texts + ".list"), "strategy/" + list);
        crumb(head.name(), null);
        heading(head.name());
        if (mayEdit && head.isOpen()) {
            actions(buttonLink(text("strategy.edit"), "strategy/" + list + "/" + head.id() + "/edit"));
        } else {
            actions();
        }
        below(new Facts()
                .fact(text("strategy.request.department"), PlanWords.department(people, head.department(), false))
                .fact(text("strategy.responsible"), PlanWords.person(people, head.responsible()))
                .fact(text("strategy.request.year"), PlanWords.year(head.year())));
        var reference = Records.subject(kind, head.id());
        content(
                new ApprovalPanel(reference, mayEdit && head.isOpen())
                        .whenChanged(() -> find(head.id()).ifPresent(this::show)),
                said(record),
                new DocumentsPanel(reference, head.department(), StrategyPermissions.DOCUMENTS));
    }
}
