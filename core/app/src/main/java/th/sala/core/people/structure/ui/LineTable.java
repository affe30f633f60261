package th.sala.core.people.structure.ui;

import static th.sala.core.people.structure.ui.StructureWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.LinkButton;
import th.sala.api.ui.Table;
import th.sala.core.people.structure.StructurePlan;
import th.sala.core.people.structure.UnitDraft;

/** The lines of a draft, each to be opened or taken out. */
final class LineTable extends Composite<Table> {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> open;
    private final transient Consumer<Object> remove;

    LineTable(
            StructurePlan plan,
            java.util.function.Function<PersonId, String> names,
            Consumer<String> open,
            Consumer<Object> remove) {
        this.open = open;
        this.remove = remove;
        plan.added().forEach(u -> unit("structure.line.kind.added", u));
        plan.changed().forEach(u -> unit("structure.line.kind.changed", u));
        plan.closed()
                .forEach(c -> line(
                        "structure.line.kind.closed",
                        c.unit(),
                        c.successor() == null ? text("structure.none") : text("structure.line.into", c.successor()),
                        null,
                        c));
        plan.moved()
                .forEach(m -> line(
                        "structure.line.kind.moved",
                        names.apply(m.person()),
                        text("structure.line.into", m.to()),
                        null,
                        m));
    }

    @Override
    protected Table initContent() {
        return new Table(
                text("structure.line.title"),
                text("structure.line.what"),
                text("structure.line.kind"),
                text("structure.line.detail"),
                text("structure.line.acts"));
    }

    private void unit(String kindKey, UnitDraft unit) {
        String below = unit.parent() == null ? text("structure.line.top") : text("structure.line.below", unit.parent());
        line(kindKey, unit.code() + " " + unit.name(), below, unit.code(), unit);
    }

    private void line(String kindKey, String what, String detail, @Nullable String unit, Object line) {
        var acts = new Div();
        acts.addClassNames("sala-row", "sala-line-acts");
        if (unit != null) {
            acts.add(labelled(new LinkButton(text("structure.line.change"), () -> open.accept(unit)), what));
        }
        acts.add(labelled(new LinkButton(text("structure.line.remove"), () -> remove.accept(line)), what));
        getContent().row(strong(what), new Span(text(kindKey)), new Span(ThaiText.keepTogether(detail)), acts);
    }

    private static Component labelled(LinkButton button, String what) {
        button.setAriaLabel(button.getText() + " " + what);
        return button;
    }

    private static Span strong(String words) {
        var span = new Span(ThaiText.keepTogether(words));
        span.addClassName("sala-strong");
        return span;
    }
}
