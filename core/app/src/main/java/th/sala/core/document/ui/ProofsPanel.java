package th.sala.core.document.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.EvidenceLine;
import th.sala.api.ui.Links;
import th.sala.api.ui.Panel;
import th.sala.core.document.Proofs;

/** Which records a document proves; nothing stands there where it proves none. */
class ProofsPanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final transient Proofs.Proven proven;
    private final transient Runnable changed;

    ProofsPanel(Proofs.Proven proven, Runnable changed) {
        this.proven = proven;
        this.changed = changed;
        setVisible(!proven.isEmpty());
    }

    @Override
    protected Panel initContent() {
        var list = new UnorderedList();
        list.addClassName("sala-proofs");
        for (Proofs.Proof proof : proven.shown()) {
            var line = new EvidenceLine(Links.to(proof.title(), proof.link()), proof.evidence());
            list.add(new ListItem(proof.mayTakeBack() ? line.takenBack(changed) : line));
        }
        var body = new Div(list);
        if (proven.hidden() > 0) {
            var hidden =
                    new Paragraph(ThaiText.keepTogether(getTranslation("document.proves.hidden", proven.hidden())));
            hidden.addClassName("sala-documents-empty");
            body.add(hidden);
        }
        return new Panel(getTranslation("document.proves"), body);
    }
}
