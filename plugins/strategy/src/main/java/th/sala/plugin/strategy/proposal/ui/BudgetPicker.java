package th.sala.plugin.strategy.proposal.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.approval.Budget;
import th.sala.api.approval.BudgetLine;
import th.sala.api.approval.Payer;
import th.sala.api.ui.DraftText;
import th.sala.api.ui.Figures;
import th.sala.plugin.strategy.Records;

/** Choice of the budget line a unit pays from; where it has none, of a budget category, or of what is typed. */
final class BudgetPicker extends ComboBox<BudgetPicker.PaidFrom> implements DraftText {
    private static final long serialVersionUID = 1L;

    private final transient Budget budget;
    private transient List<String> categories = List.of();
    private transient @Nullable Payer payer;
    private boolean hasLines;

    /**
     * What is chosen.
     *
     * @param line null where it is said in words
     * @param left of the line, null where nobody knows
     */
    record PaidFrom(
            @Nullable SubjectRef line,
            String label,
            @Nullable BigDecimal left) {
        static PaidFrom of(BudgetLine line) {
            return new PaidFrom(line.ref(), line.label(), line.left());
        }
    }

    BudgetPicker(String label, Budget budget) {
        super(label);
        this.budget = budget;
        setItemLabelGenerator(this::words);
        setItems((Query<PaidFrom, String> query) -> items(query));
        addCustomValueSetListener(e -> setValue(new PaidFrom(null, e.getDetail().strip(), null)));
        addClassName("sala-picker");
        setAllowCustomValue(false);
    }

    /**
     * Offers the lines of who pays. What is chosen and is none of them is taken out.
     *
     * @param now null as long as unit or year are not known
     * @param instead offered where there are no lines
     */
    void offer(@Nullable Payer now, List<String> instead) {
        payer = now;
        categories = instead;
        hasLines = now != null && !budget.lines(now, "", 0, 1).isEmpty();
        setAllowCustomValue(now != null && !hasLines);
        getDataProvider().refreshAll();
        if (now != null && !isEmpty()) {
            SubjectRef line = getValue().line();
            if (line != null) {
                setValue(known(line, now).orElse(null));
            } else if (hasLines) {
                clear();
            }
        }
    }

    private Stream<PaidFrom> items(Query<PaidFrom, String> query) {
        String typed = query.getFilter().orElse("").strip();
        int offset = query.getOffset();
        int limit = query.getLimit();
        if (payer == null) {
            return Stream.empty();
        }
        if (hasLines) {
            return budget.lines(payer, typed, offset, limit).stream().map(PaidFrom::of);
        }
        return categories.stream()
                .filter(name -> name.contains(typed))
                .skip(offset)
                .limit(limit)
                .map(name -> new PaidFrom(null, name, null));
    }

    /** What was saved or kept as a draft is shown with what is left. */
    @Override
    public void setValue(@Nullable PaidFrom chosen) {
        SubjectRef line = chosen == null || chosen.left() != null ? null : chosen.line();
        super.setValue(
                line == null || payer == null ? chosen : known(line, payer).orElse(chosen));
    }

    private Optional<PaidFrom> known(SubjectRef line, Payer of) {
        return budget.find(line, of).map(PaidFrom::of);
    }

    private String words(PaidFrom chosen) {
        return chosen.left() == null
                ? chosen.label()
                : getTranslation("strategy.proposal.line", chosen.label(), Figures.money(chosen.left()));
    }

    @Override
    public String draftText() {
        return isEmpty()
                ? ""
                : (getValue().line() == null ? "" : getValue().line()) + "\n"
                        + getValue().label();
    }

    @Override
    public void restoreText(String text) {
        int end = text.indexOf('\n');
        setValue(
                end < 0
                        ? null
                        : new PaidFrom(
                                Optional.of(text.substring(0, end))
                                        .filter(line -> !line.isEmpty())
                                        .map(Records::reference)
                                        .orElse(null),
                                text.substring(end + 1),
                                null));
    }
}
