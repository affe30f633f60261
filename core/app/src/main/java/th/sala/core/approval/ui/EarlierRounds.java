package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import th.sala.core.approval.Act;
import th.sala.core.approval.RequestDetail;

/** What was done in the rounds before this one, in its order; folded until somebody wants to know. */
final class EarlierRounds extends Composite<Details> {
    private static final long serialVersionUID = 1L;

    private final transient RequestDetail shown;
    private final transient ActLines acts;

    EarlierRounds(RequestDetail shown, ActLines acts) {
        this.shown = shown;
        this.acts = acts;
    }

    @Override
    protected Details initContent() {
        int earlier = shown.request().round() - 1;
        var rounds = new Details(text("approval.earlier", earlier));
        for (int round = 1; round <= earlier; round++) {
            rounds.add(new H4(text("approval.earlier.round", round)), trail(round));
        }
        return rounds;
    }

    private OrderedList trail(int round) {
        List<ListItem> points = shown.acts().stream()
                .filter(act -> act.round() == round && act.what() != Act.What.ANSWERED)
                .map(this::point)
                .toList();
        var trail = new OrderedList(points.toArray(ListItem[]::new));
        trail.addClassName("sala-trail");
        return trail;
    }

    private ListItem point(Act act) {
        String name = shown.desks().stream()
                .filter(desk -> desk.key().equals(act.desk()))
                .map(ApprovalWords::desk)
                .findFirst()
                .orElseGet(() -> text("approval." + act.what().name().toLowerCase(Locale.ROOT)));
        return switch (act.what()) {
            case SUBMITTED, AGREED, SKIPPED, CARRIED ->
                TrailPanel.point("done", VaadinIcon.CHECK.create(), name, acts.of(act));
            case REFUSED, RETURNED, WITHDRAWN ->
                TrailPanel.point("over", VaadinIcon.CLOSE.create(), name, acts.of(act));
            default -> TrailPanel.point("moved", VaadinIcon.ARROW_RIGHT.create(), name, acts.of(act));
        };
    }
}
