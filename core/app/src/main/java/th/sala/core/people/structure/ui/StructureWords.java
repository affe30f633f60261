package th.sala.core.people.structure.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentKind;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Figures;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.people.structure.Comparison;
import th.sala.core.people.structure.PlanFault;
import th.sala.core.people.structure.Reorganisation;

/** Words that several screens of the structure say. */
final class StructureWords {
    private StructureWords() {}

    static String kind(DepartmentKind kind) {
        return text("structure.kind." + kind);
    }

    static String period(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? text("structure.period.from", from)
                : ThaiDates.range(from, to, UI.getCurrent().getLocale());
    }

    /** An amount, or that none is set. */
    static String limit(@Nullable BigDecimal limit) {
        return limit == null ? text("structure.none") : Figures.money(limit);
    }

    static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? text("structure.none") : text;
    }

    static RowColumn.State state(Reorganisation.State state) {
        return switch (state) {
            case DRAFT -> new RowColumn.State(Tone.OUTLINE, text("structure.state.DRAFT"));
            case ANNOUNCED -> new RowColumn.State(Tone.INFO, text("structure.state.ANNOUNCED"));
            case IN_FORCE -> new RowColumn.State(Tone.OK, text("structure.state.IN_FORCE"));
        };
    }

    static StatusBadge badge(Reorganisation.State state) {
        RowColumn.State shown = state(state);
        return new StatusBadge(shown.tone(), shown.word());
    }

    /** All faults, each as what is wrong and what to do. */
    static Div faults(List<PlanFault> faults) {
        var list = new UnorderedList();
        list.addClassName("sala-fault-list");
        faults.forEach(fault -> list.add(new ListItem(ThaiText.keepTogether(sentence(fault)))));
        return new Div(new Paragraph(text("structure.check.faults", faults.size())), list);
    }

    private static String sentence(PlanFault fault) {
        String words = text(fault.key(), fault.arguments().toArray());
        boolean named = fault.unit().isEmpty() || fault.arguments().contains(fault.unit());
        return named ? words : text("structure.check.about", fault.unit(), words);
    }

    /** One value that differs. */
    record Difference(
            String itemKey,
            @Nullable String before,
            @Nullable String after) {}

    /** What differs between two states of a unit; all that is set where it begins or ends. */
    static List<Difference> differences(Comparison.@Nullable Side before, Comparison.@Nullable Side after) {
        List<Difference> all = new ArrayList<>();
        BiConsumer<String, Function<Comparison.Side, @Nullable String>> item = (key, value) -> {
            String was = before == null ? null : value.apply(before);
            String shall = after == null ? null : value.apply(after);
            if (!Objects.equals(was, shall)) {
                all.add(new Difference(key, was, shall));
            }
        };
        item.accept("structure.unit.name", Comparison.Side::name);
        item.accept("structure.unit.nameEn", Comparison.Side::nameEn);
        item.accept("structure.unit.kind", side -> kind(side.kind()));
        item.accept("structure.unit.parent", Comparison.Side::parent);
        item.accept("structure.unit.head", Comparison.Side::head);
        item.accept("structure.unit.deputy", Comparison.Side::deputy);
        item.accept(
                "structure.unit.limit",
                side -> side.spendingLimit() == null ? null : Figures.money(side.spendingLimit()));
        return all;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
