package th.sala.core.number.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.number.NumberFormat;
import th.sala.api.number.NumberFormat.Counted;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Facts;
import th.sala.api.ui.RecordForm;
import th.sala.core.number.NumberKeeping;
import th.sala.core.number.NumberPermissions;
import th.sala.core.number.SeriesRow;

/** How the numbers of a series are written and counted from now on, with the next one as an example. */
@Route("admin/numbers/:id([0-9]+)")
@RolesAllowed(NumberPermissions.KEEP)
class SeriesForm extends RecordForm<SeriesRow, SeriesForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient NumberKeeping keeping;
    private final TextField pattern;
    private final Select<Counted> counted = new Select<>();
    private final Checkbox perDepartment;
    private final Checkbox thaiDigits;
    private final Div example = new Div();
    private boolean watched;

    SeriesForm(NumberKeeping keeping) {
        this.keeping = keeping;
        pattern = new TextField(text("number.format.pattern"));
        counted.setLabel(text("number.format.counted"));
        counted.setItems(Counted.values());
        counted.setItemLabelGenerator(c -> text("number.format.counted." + c));
        perDepartment = new Checkbox(text("number.format.perDepartment"));
        thaiDigits = new Checkbox(text("number.format.thaiDigits"));
        example.getElement().setAttribute("aria-live", "polite");
        field("pattern", pattern, Entry::pattern).required();
        field("counted", counted, Entry::counted).required();
        field("perDepartment", perDepartment, Entry::perDepartment);
        field("thaiDigits", thaiDigits, Entry::thaiDigits);
        part(example);
        // beside the field it would give way to what is said of a changed one, just while it is needed
        part(new Paragraph(ThaiText.keepTogether(text("number.format.patternHelp"))));
        part(new Paragraph(ThaiText.keepTogether(text("number.format.fromNow"))));
    }

    @Override
    protected Optional<SeriesRow> find(long id) {
        return keeping.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable SeriesRow record) {
        SeriesRow series = Objects.requireNonNull(record);
        if (!keeping.maySetFormats()) {
            event.forwardTo(GivenView.address(series.id()));
            return;
        }
        String title = NumberWords.title(series);
        clearCrumbs();
        crumb(text("people.administration"), "admin/numbers");
        crumb(text("number.title"), "admin/numbers");
        crumb(title, wayBack());
        crumb(text("number.format.title"), null);
        heading(text("number.format.of", title));
    }

    @Override
    protected Entry entry(@Nullable SeriesRow record) {
        SeriesRow series = Objects.requireNonNull(record);
        NumberFormat format = series.format();
        return new Entry(
                series.version(), format.pattern(), format.thaiDigits(), format.counted(), format.perDepartment());
    }

    // The listeners come after those that check the fields, which would take the fault away again.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        super.afterNavigation(event);
        if (!watched) {
            watched = true;
            pattern.addValueChangeListener(e -> show());
            counted.addValueChangeListener(e -> show());
            perDepartment.addValueChangeListener(e -> show());
            thaiDigits.addValueChangeListener(e -> show());
        }
        show();
    }

    private void show() {
        example.removeAll();
        if (pattern.isEmpty() || counted.isEmpty()) {
            return;
        }
        try {
            String next = keeping.example(id(), value().format());
            pattern.setInvalid(false);
            example.add(new Facts().fact(text("number.series.next"), next));
        } catch (RuleBroken rule) {
            pattern.setErrorMessage(text(rule.key(), rule.arguments().toArray()));
            pattern.setInvalid(true);
        }
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                pattern.getValue(),
                thaiDigits.getValue(),
                counted.getValue(),
                perDepartment.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        keeping.change(id(), entry.version(), entry.format());
        return new Saved(text("number.format.saved"), wayBack());
    }

    @Override
    protected String wayBack() {
        return GivenView.address(id());
    }

    /** What the fields hold, which may be no format yet, with the version they were read from. */
    record Entry(int version, String pattern, boolean thaiDigits, Counted counted, boolean perDepartment) {
        /** @throws RuleBroken at {@code pattern} */
        NumberFormat format() {
            return new NumberFormat(pattern, thaiDigits, counted, perDepartment);
        }
    }
}
