package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.EmptyState;
import th.sala.api.ui.Table;
import th.sala.core.module.Operation;

/** What was done to modules: when, by whom, what, how it ended, with the steps folded. */
class OperationTable extends Div {
    private static final long serialVersionUID = 1L;

    private final boolean withModule;

    /** @param withModule whether the operations belong to several modules */
    OperationTable(boolean withModule) {
        this.withModule = withModule;
        addClassName("sala-modules-operations");
    }

    void show(List<Operation> operations) {
        removeAll();
        if (operations.isEmpty()) {
            add(new EmptyState(getTranslation("modules.history.empty"), getTranslation("modules.history.emptyHint")));
            return;
        }
        var table = new Table(
                getTranslation("modules.history"),
                getTranslation("modules.history.act"),
                getTranslation("modules.history.version"),
                getTranslation("modules.history.result"),
                getTranslation("modules.history.person"),
                getTranslation("modules.history.when"));
        table.addClassName("sala-modules-table");
        operations.forEach(o -> table.row(
                act(o),
                new Span(ModuleWords.versions(o)),
                ModuleWords.result(o.result()),
                new Span(ModuleWords.person(o)),
                new Span(ThaiDates.dateTime(o.started(), getLocale()))));
        add(table);
    }

    private Component act(Operation operation) {
        String act = getTranslation(operation.kind().key());
        String module = operation.moduleId();
        var name = new Span(withModule && module != null ? act + " · " + module : act);
        name.addClassName("sala-strong");
        var cell = new Div(name);
        if (operation.sentence() != null) {
            var sentence = new Span(ModuleWords.say(operation.sentence()));
            sentence.addClassName("sala-modules-sentence");
            cell.add(sentence);
        }
        cell.add(more(operation));
        return cell;
    }

    private Component more(Operation operation) {
        var inside = new Div(new StepList(operation.steps()));
        inside.addClassName("sala-stack");
        if (operation.sha256() != null) {
            var hash = new Span("SHA-256 " + ModuleWords.hash(operation.sha256()) + "…");
            hash.addClassName("sala-modules-id");
            hash.setTitle(operation.sha256());
            inside.add(hash);
        }
        if (!operation.details().isBlank()) {
            var details = new Pre(operation.details());
            details.addClassName("sala-modules-details");
            details.getElement().setAttribute("tabindex", "0");
            inside.add(details);
        }
        if (operation.steps().isEmpty()) {
            return new Details(getTranslation("modules.details"), inside);
        }
        String summary = operation.ended() == null
                ? getTranslation("modules.history.steps", operation.steps().size())
                : getTranslation(
                        "modules.history.stepsTook",
                        operation.steps().size(),
                        ModuleWords.seconds(Duration.between(operation.started(), operation.ended())));
        return new Details(summary, inside);
    }
}
