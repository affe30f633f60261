package th.sala.plugin.strategy.monthly.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import th.sala.api.people.People;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.monthly.MonthlyDetail;
import th.sala.plugin.strategy.monthly.MonthlyService;
import th.sala.plugin.strategy.request.RequestHead;
import th.sala.plugin.strategy.request.ui.RequestView;

/** What one unit reports of one month. */
@Route("strategy/monthly/:id([0-9]+)")
@RolesAllowed(StrategyPermissions.READ)
class MonthlyView extends RequestView<MonthlyDetail> {
    private final MonthlyService reports;

    MonthlyView(MonthlyService reports, People people) {
        super("monthly", "monthly", MonthlyService.KIND, people);
        this.reports = reports;
    }

    @Override
    protected Optional<MonthlyDetail> find(long id) {
        return reports.find(id);
    }

    @Override
    protected RequestHead head(MonthlyDetail record) {
        return record.head(getLocale());
    }

    @Override
    protected Facts said(MonthlyDetail record) {
        var values = record.values();
        return new Facts()
                .asBlock()
                .fact(text("strategy.monthly.done"), values.done())
                .fact(text("strategy.monthly.problems"), orUnknown(values.problems()))
                .fact(text("strategy.monthly.upcoming"), orUnknown(values.upcoming()))
                .fact(
                        text("strategy.monthly.disbursed"),
                        values.disbursed() == null
                                ? Figures.unknown()
                                : text("strategy.baht", Figures.money(values.disbursed())));
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? Figures.unknown() : text;
    }
}
