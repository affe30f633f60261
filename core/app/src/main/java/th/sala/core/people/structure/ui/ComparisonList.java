package th.sala.core.people.structure.ui;

import static th.sala.core.people.structure.ui.StructureWords.text;

import com.vaadin.flow.component.Composite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.RowList;
import th.sala.core.people.structure.Comparison;

/** Before and after, one row for each thing that differs; the export takes all of it along. */
final class ComparisonList extends Composite<RowList<ComparisonList.Row>> {
    private static final long serialVersionUID = 1L;

    private final transient List<Row> rows = new ArrayList<>();

    /**
     * One thing that differs.
     *
     * @param subject the unit or the person
     */
    record Row(String kind, String subject, String item, String before, String after) {}

    ComparisonList(Comparison comparison) {
        comparison.units().forEach(this::unit);
        comparison.people().forEach(this::person);
    }

    private void unit(Comparison.UnitChange change) {
        String kind = text(
                change.before() == null
                        ? "structure.line.kind.added"
                        : change.after() == null ? "structure.line.kind.closed" : "structure.line.kind.changed");
        if (change.before() != null && change.after() == null) {
            add(
                    kind,
                    change.code(),
                    "structure.compare.unit",
                    change.before().name(),
                    change.successor() == null
                            ? text("structure.compare.ends")
                            : text("structure.compare.into", change.successor()));
            return;
        }
        StructureWords.differences(change.before(), change.after())
                .forEach(d -> add(kind, change.code(), d.itemKey(), d.before(), d.after()));
    }

    private void person(Comparison.PersonMove move) {
        add(
                text("structure.line.kind.moved"),
                move.person(),
                move.main() ? "structure.member.main" : "structure.member.beside",
                move.before(),
                move.after() == null ? text("structure.compare.ends") : move.after());
    }

    private void add(String kind, String subject, String itemKey, @Nullable String before, @Nullable String after) {
        rows.add(new Row(kind, subject, text(itemKey), StructureWords.orNone(before), StructureWords.orNone(after)));
    }

    @Override
    protected RowList<Row> initContent() {
        List<RowColumn<Row>> columns = List.of(
                RowColumn.<Row>text("kind", "structure.line.kind", Row::kind)
                        .width(8)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Row>text("subject", "structure.line.what", Row::subject)
                        .width(12)
                        .notSortable()
                        .onFirstLine(),
                RowColumn.<Row>text("item", "structure.compare.item", Row::item)
                        .width(10)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Row>text("before", "structure.compare.before", Row::before)
                        .width(18)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<Row>text("after", "structure.compare.after", Row::after)
                        .flexes()
                        .notSortable()
                        .onSecondLine());
        return new RowList<>(
                        "core.comparison",
                        "structure.compare.title",
                        ListSource.<Row>held((ListQuery query) -> rows),
                        columns)
                .counted("structure.compare.count");
    }
}
