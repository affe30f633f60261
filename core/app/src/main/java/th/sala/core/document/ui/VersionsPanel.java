package th.sala.core.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.FileDrop;
import th.sala.api.ui.LinkButton;
import th.sala.api.ui.Links;
import th.sala.api.ui.Messages;
import th.sala.api.ui.Panel;
import th.sala.api.ui.StatusBadge;
import th.sala.core.document.Versions;

/** The versions of a document, and where another one is added. */
final class VersionsPanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final transient Document document;
    private final boolean may;
    private final transient Documents documents;
    private final transient Versions versions;
    private final transient People people;
    private final transient Runnable changed;

    VersionsPanel(
            Document document, boolean may, Documents documents, Versions versions, People people, Runnable changed) {
        this.document = document;
        this.may = may;
        this.documents = documents;
        this.versions = versions;
        this.people = people;
        this.changed = changed;
    }

    @Override
    protected Panel initContent() {
        return new Panel(DocumentWords.text("document.versions"), versions());
    }

    private Component versions() {
        var list = new OrderedList();
        list.addClassName("sala-versions");
        for (DocumentVersion version : documents.versions(document.id())) {
            list.add(new ListItem(version(version)));
        }
        var body = new Div(list);
        if (may) {
            body.addComponentAsFirst(another());
        }
        return body;
    }

    private Component another() {
        var why = new TextField(DocumentWords.text("document.comment"));
        why.setHelperText(DocumentWords.text("document.comment.help"));
        why.setMaxLength(1000);
        // a file may be pasted while the cursor is still here
        why.setValueChangeMode(ValueChangeMode.EAGER);
        var said = new AtomicReference<String>("");
        why.addValueChangeListener(e -> said.set(e.getValue()));
        int known = document.latest().number();
        var drop = new FileDrop(
                        file -> documents.addVersion(
                                document.id(), known, Objects.requireNonNullElse(said.get(), ""), file),
                        changed)
                .single();
        var another = new Div(why, drop);
        another.addClassName("sala-version-add");
        return another;
    }

    private Component version(DocumentVersion version) {
        String by = people.find(version.addedBy()).map(Person::name).orElse("");
        var head = new Span(DocumentWords.text(
                "document.version.line", version.number(), ThaiDates.dateTime(version.addedAt(), getLocale()), by));
        head.addClassName("sala-version-head");
        var line = new Div(head);
        if (!version.comment().isEmpty()) {
            line.add(new Span(ThaiText.keepTogether(version.comment())));
        }
        line.add(new Span(version.fileName() + " · " + Figures.bytes(version.size())));
        if (version.state() == DocumentVersion.State.READY) {
            var acts = new Div(
                    Links.to(
                            DocumentWords.text("document.preview"),
                            "documents/" + version.document().value() + "/preview?version=" + version.number()),
                    download(version, DocumentWords.text("document.download")));
            if (may && version.number() != document.latest().number()) {
                acts.add(new LinkButton(DocumentWords.text("document.version.restore"), () -> restore(version)));
            }
            acts.addClassName("sala-version-acts");
            line.add(acts);
        } else {
            line.add(new Div(new StatusBadge(
                    DocumentWords.tone(version.state()),
                    DocumentWords.text("document.state." + version.state().name()))));
            versions.refusal(version.document(), version.number())
                    .map(why -> DocumentWords.english() ? why.reasonEn() : why.reason())
                    .ifPresent(why -> line.add(new Span(DocumentWords.text("document.refused", why))));
        }
        line.addClassName("sala-version");
        return line;
    }

    private void restore(DocumentVersion version) {
        Confirm.ask(
                DocumentWords.text("document.version.restoreAsk", version.number()),
                DocumentWords.text("document.version.restoreConsequence"),
                DocumentWords.text("document.version.restore"),
                () -> {
                    int known = document.latest().number();
                    int newest = versions.restore(document.id(), known, version.number())
                            .number();
                    Messages.done(DocumentWords.text("document.version.restored", version.number(), newest));
                    changed.run();
                });
    }

    static Anchor download(DocumentVersion version, String words) {
        String path = "documents/" + version.document().value() + "/versions/" + version.number() + "/file";
        var link = Links.to(words, path);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", version.fileName());
        return link;
    }
}
