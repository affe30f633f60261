package th.sala.plugin.strategy.allotment.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;
import th.sala.api.time.FiscalYear;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.FiscalYearSelect;
import th.sala.api.ui.MoneyField;
import th.sala.api.ui.RecordForm;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.allotment.AllotmentDraft;
import th.sala.plugin.strategy.allotment.AllotmentList;
import th.sala.plugin.strategy.allotment.AllotmentRow;
import th.sala.plugin.strategy.allotment.AllotmentService;

/** A budget line of a unit: what is allotted to it in a fiscal year. */
@Route("strategy/allotments/:id([0-9]+)/edit")
@RouteAlias("strategy/allotments/new")
@RolesAllowed(StrategyPermissions.EDIT)
class AllotmentForm extends RecordForm<AllotmentRow, AllotmentForm.Entry> {
    private static final String LIST = "strategy/allotments";

    private final AllotmentService allotments;
    private final AllotmentList list;
    private final TextField code;
    private final TextField name;
    private final DepartmentPicker department;
    private final FiscalYearSelect year;
    private final MoneyField amount;

    AllotmentForm(AllotmentService allotments, AllotmentList list, People people) {
        if (!people.scope(StrategyPermissions.EDIT).everywhere()) {
            throw new NotAllowed(StrategyPermissions.EDIT);
        }
        this.allotments = allotments;
        this.list = list;
        name = new TextField(text("strategy.allotment.name"));
        department = new DepartmentPicker(text("strategy.request.department"));
        year = new FiscalYearSelect(text("strategy.year"), FiscalYear.of(LocalDate.now(ThaiDates.ZONE)));
        code = new TextField(text("strategy.allotment.code"));
        amount = new MoneyField(text("strategy.allotment.amountBaht"));
        code.setMaxLength(40);
        name.setMaxLength(300);
        field("name", name, Entry::name).required().wide();
        field("department", department, Entry::department).required();
        field("year", year, Entry::year).required();
        field("code", code, Entry::code).required();
        field("amount", amount, Entry::amount).required();
    }

    @Override
    protected Optional<AllotmentRow> find(long id) {
        return list.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable AllotmentRow row) {
        String title = text(row == null ? "strategy.allotment.add" : "strategy.allotment.edit");
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy.allotment.list"), LIST);
        crumb(title, null);
        heading(row == null ? title : row.name());
        if (row != null) {
            department.setReadOnly(true);
            year.setReadOnly(true);
            code.setReadOnly(true);
            below(new Facts()
                    .fact(text("strategy.allotment.reserved"), baht(row.reserved()))
                    .fact(text("strategy.allotment.committed"), baht(row.committed()))
                    .fact(text("strategy.allotment.left"), baht(row.left())));
        }
    }

    private String baht(BigDecimal amount) {
        return text("strategy.baht", Figures.money(amount));
    }

    @Override
    protected Entry entry(@Nullable AllotmentRow row) {
        return row == null
                ? new Entry(0, null, null, "", "", null)
                : new Entry(row.version(), row.year(), row.department(), row.code(), row.name(), row.amount());
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                year.getValue(),
                department.getValue(),
                code.getValue(),
                name.getValue(),
                amount.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            allotments.add(entry.draft());
        } else {
            allotments.change(id(), entry.version(), entry.draft());
        }
        return new Saved(text("strategy.allotment.saved", entry.name()), LIST);
    }

    @Override
    protected String wayBack() {
        return LIST;
    }

    /** What the fields hold; unlike a draft it may be unfinished. */
    record Entry(
            int version,
            @Nullable FiscalYear year,
            @Nullable DepartmentId department,
            String code,
            String name,
            @Nullable BigDecimal amount) {
        AllotmentDraft draft() {
            return new AllotmentDraft(
                    Objects.requireNonNull(year),
                    Objects.requireNonNull(department),
                    code,
                    name,
                    Objects.requireNonNull(amount));
        }
    }
}
