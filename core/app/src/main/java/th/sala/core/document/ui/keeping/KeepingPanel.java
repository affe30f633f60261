package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import th.sala.api.document.Document;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Links;
import th.sala.api.ui.Messages;
import th.sala.api.ui.Panel;
import th.sala.core.document.Holds;
import th.sala.core.document.Retention;
import th.sala.core.document.ui.DocumentWords;

/** On the page of a document, for whoever keeps it: until when it is kept, and by which orders it is held. */
@StyleSheet("context://themes/sala/keeping.css?v=1")
public final class KeepingPanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final transient Document document;
    private final transient Holds holds;
    private final transient Retention retention;
    private final transient Runnable changed;

    public KeepingPanel(Document document, Holds holds, Retention retention, Runnable changed) {
        this.document = document;
        this.holds = holds;
        this.retention = retention;
        this.changed = changed;
    }

    @Override
    protected Panel initContent() {
        List<Holds.Hold> holding = holds.of(document.id());
        var facts = new Facts()
                .asBlock()
                .fact(
                        DocumentWords.text("keeping.lastDay"),
                        retention
                                .lastDay(document.id())
                                .map(day -> ThaiDates.full(day, getLocale()))
                                .orElse(DocumentWords.text("keeping.lastDay.none")))
                .fact(DocumentWords.text("keeping.holds.title"), held(holding));
        var put = new Button(DocumentWords.text("keeping.hold.put"), e -> ask(holding));
        put.addThemeVariants(ButtonVariant.SMALL);
        return new Panel(DocumentWords.text("keeping.panel"), facts).beside(put);
    }

    private static Component held(List<Holds.Hold> holding) {
        var orders = new Div();
        orders.addClassName("sala-kept-orders");
        holding.forEach(hold -> orders.add(Links.to(hold.title(), "keeping/holds/" + hold.id())));
        if (holding.isEmpty()) {
            orders.setText(DocumentWords.text("keeping.hold.none"));
        }
        return orders;
    }

    private void ask(List<Holds.Hold> holding) {
        List<Long> known = holding.stream().map(Holds.Hold::id).toList();
        List<Holds.Hold> offered =
                holds.standing().stream().filter(h -> !known.contains(h.id())).toList();
        var dialog = new Dialog();
        dialog.addClassName("sala-dialog");
        dialog.setHeaderTitle(DocumentWords.text("keeping.hold.put"));
        var body = new AskBody(new Paragraph(DocumentWords.text("keeping.hold.putConsequence")));
        dialog.add(body);
        dialog.getFooter()
                .add(
                        new Button(DocumentWords.text("ui.cancel"), e -> dialog.close()),
                        new Button(
                                DocumentWords.text("keeping.hold.begin"),
                                e -> Links.go("keeping/holds/new?document="
                                        + document.id().value())));
        if (!offered.isEmpty()) {
            offer(dialog, body, offered);
        }
        dialog.open();
    }

    private void offer(Dialog dialog, AskBody body, List<Holds.Hold> offered) {
        var order = new Select<Holds.Hold>();
        order.setLabel(DocumentWords.text("keeping.hold.order"));
        order.setItems(offered);
        order.setItemLabelGenerator(Holds.Hold::title);
        order.setValue(offered.getFirst());
        order.setWidthFull();
        var put = new Button(DocumentWords.text("keeping.hold.intoThis"), e -> {
            holds.add(order.getValue().id(), document.id());
            dialog.close();
            Messages.done(DocumentWords.text("keeping.hold.done"));
            changed.run();
        });
        put.addThemeVariants(ButtonVariant.PRIMARY);
        body.add(order);
        dialog.getFooter().add(put);
    }
}
