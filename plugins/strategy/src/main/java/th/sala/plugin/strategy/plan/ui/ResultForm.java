package th.sala.plugin.strategy.plan.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.ui.Note;
import th.sala.api.ui.PercentField;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.plan.Band;
import th.sala.plugin.strategy.plan.ResultDraft;
import th.sala.plugin.strategy.plan.RoundResult;
import th.sala.plugin.strategy.plan.UndertakingDetail;
import th.sala.plugin.strategy.plan.UndertakingService;
import th.sala.plugin.strategy.ui.PlanForm;
import th.sala.plugin.strategy.ui.PlanWords;

/** What a department reports for one undertaking at the end of a quarter. */
@Route("strategy/undertakings/:id([0-9]+)/results/:quarter([1-4])")
@RolesAllowed(StrategyPermissions.EDIT)
class ResultForm extends PlanForm<UndertakingDetail, ResultForm.Entry> {
    private static final int LONGEST_ROUND = 2000;
    private static final int LONGEST_EXPLANATION = 4000;

    private final UndertakingService undertakings;
    private final People people;
    private final Checkbox plannedLater;
    private final Select<Band> enteredBand = new Select<>();
    private final RoundFields six;
    private final RoundFields twelve;
    private final TextArea explanation;

    ResultForm(UndertakingService undertakings, People people) {
        super("undertakings");
        this.undertakings = undertakings;
        this.people = people;
        plannedLater = new Checkbox(text("strategy.result.plannedLater"));
        enteredBand.setLabel(text("strategy.result.enteredBand"));
        enteredBand.setHelperText(text("strategy.result.enteredBandHelp"));
        enteredBand.setItems(Band.LOW, Band.MID, Band.HIGH);
        enteredBand.setEmptySelectionAllowed(true);
        enteredBand.setItemLabelGenerator(band -> band == null ? "" : PlanWords.band(band, 1));
        six = new RoundFields("6");
        twelve = new RoundFields("12");
        explanation = area("strategy.result.explanation", LONGEST_EXPLANATION);
        section(text("strategy.result.round", "6"));
        six.add(Entry::six, "Six");
        section(text("strategy.result.round", "12"));
        twelve.add(Entry::twelve, "Twelve");
        field("explanation", explanation, Entry::explanation).wide();
        section(text("strategy.result.withoutPercent"));
        part(Note.info(text("strategy.result.rule")));
        field("enteredBand", enteredBand, Entry::enteredBand);
        field("plannedLater", plannedLater, Entry::plannedLater);
    }

    private TextArea area(String key, int longest) {
        var area = new TextArea(text(key));
        area.setMaxLength(longest);
        return area;
    }

    @Override
    protected Optional<UndertakingDetail> find(long id) {
        return undertakings.find(id);
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable UndertakingDetail undertaking) {
        var reported = Objects.requireNonNull(undertaking);
        var values = reported.values();
        people.demand(StrategyPermissions.EDIT, values.department());
        head(reported(event, reported.year()), values.code(), values.name(), text("strategy.result.enter"));
        context(text("strategy.result.byQuarter", quarter().number(), PlanWords.span(quarter())));
        int below = undertakings.explainedBelow(values.department());
        if (below > 0) {
            explanation.setHelperText(text("strategy.result.explanationHelp", below));
        }
        plannedLater.setEnabled(quarter().number() < 4);
    }

    @Override
    protected Entry entry(@Nullable UndertakingDetail undertaking) {
        return Entry.of(Objects.requireNonNull(undertaking).result(quarter().number()));
    }

    @Override
    protected Entry value() {
        return new Entry(
                loaded().version(),
                plannedLater.getValue(),
                enteredBand.getValue(),
                six.value(),
                twelve.value(),
                explanation.getValue());
    }

    @Override
    protected Saved save(Entry entry) {
        undertakings.report(id(), quarter().number(), entry.version(), entry.draft());
        return new Saved(text("strategy.result.saved", quarter().number()), wayBack());
    }

    /** The three fields of a round. */
    private final class RoundFields {
        private final TextArea planned;
        private final TextArea result;
        private final PercentField percent;

        RoundFields(String months) {
            planned = area("strategy.result.planned", LONGEST_ROUND);
            result = area("strategy.result.result", LONGEST_ROUND);
            percent = new PercentField(text("strategy.result.percentOf", months));
        }

        void add(java.util.function.Function<Entry, RoundResult> round, String name) {
            field("planned" + name, planned, entry -> orEmpty(round.apply(entry).planned()));
            field("result" + name, result, entry -> orEmpty(round.apply(entry).result()));
            field("percent" + name, percent, entry -> round.apply(entry).percent());
        }

        RoundResult value() {
            @Nullable BigDecimal number = percent.getValue();
            return new RoundResult(Records.orNull(planned.getValue()), Records.orNull(result.getValue()), number);
        }

        private static String orEmpty(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** What the fields hold; unlike a draft it may break a rule. */
    record Entry(
            @Nullable Integer version,
            boolean plannedLater,
            @Nullable Band enteredBand,
            RoundResult six,
            RoundResult twelve,
            String explanation) {
        static Entry of(Optional<UndertakingDetail.Reported> reported) {
            return reported.map(r -> new Entry(
                            r.version(),
                            r.values().plannedLater(),
                            r.values().enteredBand(),
                            r.values().sixMonths(),
                            r.values().twelveMonths(),
                            Objects.requireNonNullElse(r.values().explanation(), "")))
                    .orElseGet(() -> new Entry(null, false, null, RoundResult.EMPTY, RoundResult.EMPTY, ""));
        }

        ResultDraft draft() {
            return new ResultDraft(plannedLater, enteredBand, six, twelve, Records.orNull(explanation));
        }
    }
}
