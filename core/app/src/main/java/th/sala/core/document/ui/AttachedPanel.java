package th.sala.core.document.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Links;
import th.sala.api.ui.Panel;
import th.sala.core.document.Proofs;

/** The records a document is attached to; nothing stands there where it is attached to none. */
class AttachedPanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final transient Proofs.Attached attached;

    AttachedPanel(Proofs.Attached attached) {
        this.attached = attached;
        setVisible(!attached.shown().isEmpty() || attached.hidden() > 0);
    }

    @Override
    protected Panel initContent() {
        var list = new UnorderedList();
        list.addClassName("sala-proofs");
        attached.shown().forEach(record -> list.add(new ListItem(Links.to(record.title(), record.link()))));
        var body = new Div(list);
        if (attached.hidden() > 0) {
            var hidden = new Paragraph(
                    ThaiText.keepTogether(getTranslation("document.attachedTo.hidden", attached.hidden())));
            hidden.addClassName("sala-documents-empty");
            body.add(hidden);
        }
        return new Panel(getTranslation("document.attachedTo"), body);
    }
}
