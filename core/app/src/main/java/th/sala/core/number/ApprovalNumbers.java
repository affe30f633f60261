package th.sala.core.number;

import org.springframework.stereotype.Component;
import th.sala.api.number.NumberFormat;
import th.sala.api.number.NumberSeries;

/** The numbers of requests that go from step to step. */
@Component
class ApprovalNumbers implements NumberSeries {
    @Override
    public String code() {
        return "core.approval";
    }

    @Override
    public String titleKey() {
        return "number.series.approval";
    }

    @Override
    public NumberFormat defaultFormat() {
        return new NumberFormat("{number:4}/{year}", false, NumberFormat.Counted.FISCAL, false);
    }
}
