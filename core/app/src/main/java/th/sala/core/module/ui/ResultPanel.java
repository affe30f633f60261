package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import th.sala.api.ui.Note;
import th.sala.core.module.Operation;
import th.sala.core.module.Words;

/** How an act ended: the sentence, what is in service now, and the details folded. */
class ResultPanel extends Div {
    private static final long serialVersionUID = 1L;

    ResultPanel(Operation operation) {
        addClassName("sala-stack");
        add(note(operation));
        if (!operation.details().isBlank()) {
            add(details(operation.details()));
        }
    }

    private Component note(Operation operation) {
        Words sentence = operation.sentence();
        String said = sentence == null ? getTranslation(operation.result().key()) : ModuleWords.say(sentence);
        if (operation.result() == Operation.Result.DONE) {
            return Note.done(said);
        }
        return Note.problem(getTranslation("modules.result.with", said, inService(operation)));
    }

    private String inService(Operation operation) {
        String from = operation.from();
        if (operation.result() != Operation.Result.FAILED) {
            return getTranslation("modules.result.nothingChanged");
        }
        return from == null
                ? getTranslation("modules.result.notInstalled")
                : getTranslation("modules.result.versionBack", from);
    }

    private Details details(String text) {
        var pre = new Pre(text);
        pre.addClassName("sala-modules-details");
        pre.getElement().setAttribute("tabindex", "0");
        return new Details(getTranslation("modules.details"), pre);
    }
}
