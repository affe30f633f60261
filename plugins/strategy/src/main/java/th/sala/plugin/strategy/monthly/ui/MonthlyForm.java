package th.sala.plugin.strategy.monthly.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.DepartmentPicker;
import th.sala.api.ui.MoneyField;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.monthly.MonthlyDetail;
import th.sala.plugin.strategy.monthly.MonthlyDraft;
import th.sala.plugin.strategy.monthly.MonthlyService;
import th.sala.plugin.strategy.request.ui.RequestForm;

/** Reports a month, or changes what was reported of it. */
@Route("strategy/monthly/:id([0-9]+)/edit")
@RouteAlias("strategy/monthly/new")
@RolesAllowed(StrategyPermissions.EDIT)
class MonthlyForm extends RequestForm<MonthlyDetail, MonthlyForm.Entry> {
    private static final int MONTHS_BACK = 12;

    private final MonthlyService reports;
    private final People people;
    private final DepartmentPicker department;
    private final Select<YearMonth> month = new Select<>();
    private final TextArea done;
    private final TextArea problems;
    private final TextArea upcoming;
    private final MoneyField disbursed;

    MonthlyForm(MonthlyService reports, People people) {
        super("monthly", "monthly");
        this.reports = reports;
        this.people = people;
        department = new DepartmentPicker(text("strategy.request.department"), people.scope(StrategyPermissions.EDIT));
        month.setLabel(text("strategy.monthly.name"));
        month.setItemLabelGenerator(m -> ThaiDates.month(m, getLocale()));
        done = words("strategy.monthly.done");
        problems = words("strategy.monthly.problems");
        upcoming = words("strategy.monthly.upcoming");
        disbursed = new MoneyField(text("strategy.monthly.disbursedBaht"));
        field("month", month, Entry::month).required();
        field("department", department, Entry::department).required();
        field("done", done, Entry::done).required().wide();
        field("problems", problems, Entry::problems).wide();
        field("upcoming", upcoming, Entry::upcoming).wide();
        field("disbursed", disbursed, Entry::disbursed);
    }

    private TextArea words(String key) {
        var area = new TextArea(text(key));
        area.setMaxLength(4000);
        return area;
    }

    @Override
    protected Optional<MonthlyDetail> find(long id) {
        return reports.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable MonthlyDetail report) {
        head(people, report == null ? null : report.head(getLocale()));
        month.setReadOnly(report != null);
        department.setReadOnly(report != null);
        month.setItems(
                report == null
                        ? Stream.iterate(YearMonth.now(ThaiDates.ZONE), m -> m.minusMonths(1))
                                .limit(MONTHS_BACK)
                                .toList()
                        : List.of(report.values().month()));
    }

    @Override
    protected Entry entry(@Nullable MonthlyDetail report) {
        if (report == null) {
            var own = people.current().department();
            var mine = people.may(StrategyPermissions.EDIT, own) ? own : null;
            return new Entry(0, mine, YearMonth.now(ThaiDates.ZONE).minusMonths(1), "", "", "", null);
        }
        var values = report.values();
        return new Entry(
                report.head().version(),
                values.department(),
                values.month(),
                values.done(),
                values.problems(),
                values.upcoming(),
                values.disbursed());
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                department.getValue(),
                month.getValue(),
                done.getValue(),
                problems.getValue(),
                upcoming.getValue(),
                disbursed.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        if (isNew()) {
            return saved(reports.add(entry.draft()));
        }
        reports.change(id(), entry.version(), entry.draft());
        return saved(id());
    }

    /** What the fields hold; unlike a draft it may be unfinished. */
    record Entry(
            int version,
            @Nullable DepartmentId department,
            @Nullable YearMonth month,
            String done,
            String problems,
            String upcoming,
            @Nullable BigDecimal disbursed) {
        MonthlyDraft draft() {
            return new MonthlyDraft(
                    Objects.requireNonNull(department),
                    Objects.requireNonNull(month),
                    done,
                    problems,
                    upcoming,
                    disbursed);
        }
    }
}
