package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.text.Figures;
import th.sala.api.ui.FileChip;
import th.sala.api.ui.Links;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.document.DocumentFile;
import th.sala.core.document.DocumentFiles;
import th.sala.core.document.RecordFiles;

/** Files that go with a request, in the version that was put up or added. */
@org.springframework.stereotype.Component
class FileLines {
    private final Documents documents;
    private final DocumentFiles files;
    private final RecordFiles records;

    FileLines(Documents documents, DocumentFiles files, RecordFiles records) {
        this.documents = documents;
        this.files = files;
        this.records = records;
    }

    static UnorderedList list(Collection<ListItem> lines) {
        var list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassName("sala-approval-files");
        return list;
    }

    /** Whoever decides opens what goes with it, also where the document itself is not seen; others read what it is called. */
    ListItem line(Frozen.Attachment file) {
        String document = "documents/" + file.document().value();
        if (documents.find(file.document()).isPresent()) {
            return line(file, Links.to(file.title(), document + "/preview?version=" + file.version()));
        }
        if (files.find(file.document(), file.version())
                .filter(DocumentFile::isReady)
                .isEmpty()) {
            return line(file, new Span(file.title()));
        }
        var link = new Anchor(document + "/versions/" + file.version() + "/file", file.title());
        link.setRouterIgnore(true);
        return line(file, link);
    }

    /** One that lies in the trash is taken out of it by who looks after approvals, on its page. */
    ListItem takenBack(Frozen.Attachment file) {
        return line(
                file,
                documents.find(file.document()).isPresent()
                        ? Links.to(file.title(), "documents/" + file.document().value())
                        : new Span(file.title()));
    }

    private ListItem line(Frozen.Attachment file, Component name) {
        var words = new Div(name, new Span(text("approval.file", file.version(), Figures.bytes(file.size()))));
        words.addClassName("sala-document-words");
        records.state(file.document(), file.version())
                .filter(state -> state != DocumentVersion.State.READY)
                .ifPresent(state -> words.add(new StatusBadge(
                        state == DocumentVersion.State.HELD ? Tone.WARN : Tone.BAD, text("document.state." + state))));
        return new ListItem(new FileChip(file.mediaType()), words);
    }
}
