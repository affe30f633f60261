package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import th.sala.api.RuleBroken;
import th.sala.api.document.DocumentId;
import th.sala.core.document.HeldList;
import th.sala.core.document.Holds;
import th.sala.core.document.KeptRow;
import th.sala.core.document.ui.DocumentWords;

/** Asks for a document to be held, by a part of its title. */
final class DocumentDialog {
    private static final int MOST_SHOWN = 50;

    private DocumentDialog() {}

    static void open(Holds.Hold hold, Holds holds, HeldList held, Runnable then) {
        var dialog = new Dialog();
        dialog.addClassName("sala-dialog");
        dialog.setHeaderTitle(DocumentWords.text("keeping.hold.addDocument"));
        var chosen = new ComboBox<KeptRow>(DocumentWords.text("keeping.hold.document"));
        chosen.setHelperText(DocumentWords.text("keeping.hold.documentHelp"));
        chosen.setItemLabelGenerator(KeptRow::title);
        chosen.setPageSize(MOST_SHOWN);
        chosen.setItems((Query<KeptRow, String> query) -> suggested(held, query));
        chosen.setWidthFull();
        var add = new Button(DocumentWords.text("keeping.hold.addDocument"), e -> {
            if (chosen.isEmpty()) {
                tell(chosen, DocumentWords.text("keeping.hold.documentMissing"));
                return;
            }
            try {
                holds.add(hold.id(), new DocumentId(chosen.getValue().id()));
                dialog.close();
                then.run();
            } catch (RuleBroken rule) {
                tell(chosen, DocumentWords.text(rule.key(), rule.arguments().toArray()));
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new AskBody(chosen));
        dialog.getFooter().add(new Button(DocumentWords.text("ui.cancel"), e -> dialog.close()), add);
        dialog.open();
    }

    // The first hits are enough: who does not see the document types one more letter.
    private static Stream<KeptRow> suggested(HeldList held, Query<KeptRow, String> query) {
        int limit = Math.min(query.getLimit(), MOST_SHOWN);
        return query.getOffset() > 0
                ? Stream.empty()
                : held.suggest(query.getFilter().orElse(""), limit).stream();
    }

    private static void tell(ComboBox<KeptRow> field, String fault) {
        field.setErrorMessage(fault);
        field.setInvalid(true);
    }
}
