package th.sala.core.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import th.sala.api.document.Documents;
import th.sala.api.text.Figures;
import th.sala.api.ui.FileChip;
import th.sala.api.ui.Links;
import th.sala.core.approval.rule.Frozen;

/** A file that goes with a request, in the version that was put up or added. */
final class FileLine extends ListItem {
    private static final long serialVersionUID = 1L;

    FileLine(Frozen.Attachment file, Documents documents) {
        this(file, link(file, documents));
    }

    private FileLine(Frozen.Attachment file, Component name) {
        var words = new Div(
                name, new Span(ApprovalWords.text("approval.file", file.version(), Figures.bytes(file.size()))));
        words.addClassName("sala-document-words");
        add(new FileChip(file.mediaType()), words);
    }

    /** One that was taken back can be opened no more. */
    static FileLine takenBack(Frozen.Attachment file) {
        return new FileLine(file, new Span(file.title()));
    }

    static UnorderedList list(Collection<FileLine> lines) {
        var list = new UnorderedList(lines.toArray(FileLine[]::new));
        list.addClassName("sala-approval-files");
        return list;
    }

    /** Whoever decides opens what goes with it, also where the document itself is not seen. */
    private static Anchor link(Frozen.Attachment file, Documents documents) {
        String document = "documents/" + file.document().value();
        if (documents.find(file.document()).isPresent()) {
            return Links.to(file.title(), document + "/preview?version=" + file.version());
        }
        var link = new Anchor(document + "/versions/" + file.version() + "/file", file.title());
        link.setRouterIgnore(true);
        return link;
    }
}
