package th.sala.api.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.api.time.FiscalYear;

/** Choice of a fiscal year, the newest first. */
public final class FiscalYearSelect extends Select<FiscalYear> implements DraftText {
    /** Years around this one: the next, this, and five before. */
    public FiscalYearSelect(String label, FiscalYear current) {
        this(label, IntStream.rangeClosed(-5, 1).mapToObj(current::plus).toList());
    }

    /** Exactly these years. */
    public FiscalYearSelect(String label, Collection<FiscalYear> years) {
        setLabel(label);
        years(years);
        setItemLabelGenerator(year -> getTranslation("ui.fiscalYear.item", String.valueOf(year.year())));
        addClassName("sala-fiscal-year");
    }

    /** Offers exactly these years, the newest first. */
    public void years(Collection<FiscalYear> years) {
        setItems(years.stream().distinct().sorted(Comparator.reverseOrder()).toList());
    }

    /** Offers this year beside the others. */
    void offer(FiscalYear year) {
        List<FiscalYear> offered = getListDataView().getItems().toList();
        if (!offered.contains(year)) {
            years(Stream.concat(offered.stream(), Stream.of(year)).toList());
        }
    }

    @Override
    public String draftText() {
        return isEmpty() ? "" : String.valueOf(getValue().year());
    }

    @Override
    public void restoreText(String text) {
        setValue(read(text).orElse(null));
    }

    static Optional<FiscalYear> read(String text) {
        return text.matches("2[4-9][0-9]{2}") ? Optional.of(new FiscalYear(Integer.parseInt(text))) : Optional.empty();
    }
}
