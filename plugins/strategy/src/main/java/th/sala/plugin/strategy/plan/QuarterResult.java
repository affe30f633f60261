package th.sala.plugin.strategy.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.time.Quarter;
import th.sala.plugin.strategy.YearRow;

/** How far one undertaking came by the end of a quarter. */
@Entity
@Table(name = "strategy_result")
@SuppressWarnings("UnusedVariable") // queries read the fields
class QuarterResult extends YearRow {
    private int quarter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "undertaking_id")
    private @Nullable Undertaking undertaking;

    private boolean plannedLater;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private @Nullable Band enteredBand;

    /** Follows from the other fields; kept so that lists filter by index. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private @Nullable Band band;

    @Column(name = "planned_6")
    private @Nullable String plannedSix;

    @Column(name = "result_6")
    private @Nullable String resultSix;

    @Column(name = "percent_6", precision = 9, scale = 4)
    private @Nullable BigDecimal percentSix;

    @Column(name = "planned_12")
    private @Nullable String plannedTwelve;

    @Column(name = "result_12")
    private @Nullable String resultTwelve;

    @Column(name = "percent_12", precision = 9, scale = 4)
    private @Nullable BigDecimal percentTwelve;

    private @Nullable String explanation;

    protected QuarterResult() {}

    QuarterResult(Undertaking undertaking, Quarter quarter) {
        super(quarter.year().year());
        if (undertaking.fiscalYear() != fiscalYear()) {
            throw new IllegalArgumentException("Result of another year");
        }
        this.undertaking = undertaking;
        this.quarter = quarter.number();
    }

    void change(ResultDraft draft) {
        if (draft.plannedLater() && quarter == 4) {
            throw RuleBroken.at("plannedLater", "strategy.result.noLaterQuarter");
        }
        plannedLater = draft.plannedLater();
        enteredBand = draft.enteredBand();
        band = draft.band();
        plannedSix = draft.sixMonths().planned();
        resultSix = draft.sixMonths().result();
        percentSix = draft.sixMonths().percent();
        plannedTwelve = draft.twelveMonths().planned();
        resultTwelve = draft.twelveMonths().result();
        percentTwelve = draft.twelveMonths().percent();
        explanation = draft.explanation();
    }

    ResultDraft draft() {
        return new ResultDraft(
                plannedLater,
                enteredBand,
                new RoundResult(plannedSix, resultSix, percentSix),
                new RoundResult(plannedTwelve, resultTwelve, percentTwelve),
                explanation);
    }

    int quarter() {
        return quarter;
    }
}
