package th.sala.api.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import th.sala.api.SubjectRef;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentDraft;
import th.sala.api.document.DocumentKindName;
import th.sala.api.document.DocumentRights;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.document.Evidence;
import th.sala.api.document.SentFile;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;

/**
 * The documents of a record: what there is, what is missing, and where files are put. Whoever may not write there sees
 * them only; whoever may not read there sees none.
 *
 * <pre>{@code
 * addContent(new DocumentsPanel(ref, row.department(), new DocumentRights(READ, EDIT))
 *         .required("strategy.approved", "strategy.documents.approved"));
 * }</pre>
 */
@StyleSheet("context://themes/sala/documents.css?v=1")
public final class DocumentsPanel extends Composite<Panel> {
    private static final long serialVersionUID = 1L;

    private final transient Documents documents = Services.find(Documents.class);
    private final transient SubjectRef record;
    private final transient DepartmentId department;
    private final transient DocumentRights rights;
    private final transient List<DocumentKindName> required = new ArrayList<>();
    private final Div body = new Div();

    /**
     * @param record what the documents belong to
     * @param department the record's own
     * @param rights permissions of the record
     */
    public DocumentsPanel(SubjectRef record, DepartmentId department, DocumentRights rights) {
        this.record = record;
        this.department = department;
        this.rights = rights;
        body.addClassName("sala-documents");
    }

    /**
     * A kind of document the record needs: where there is none yet, the panel says so and takes a file for it.
     *
     * @param kind code of the kind, {@code strategy.approved}
     * @param titleKey text of what it is called
     */
    public DocumentsPanel required(String kind, String titleKey) {
        required.add(new DocumentKindName(
                kind, getTranslation(Locale.of("th"), titleKey), getTranslation(Locale.of("en"), titleKey)));
        return this;
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ui.documents.title"), body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show();
    }

    private void show() {
        body.removeAll();
        List<Document> all = documents.of(record);
        List<Component> lines = new ArrayList<>();
        required.stream()
                .filter(kind -> all.stream().noneMatch(d -> kind.code().equals(d.kind())))
                .forEach(kind -> lines.add(missing(kind)));
        all.forEach(document -> lines.add(line(document)));
        if (lines.isEmpty()) {
            var empty = new Paragraph(ThaiText.keepTogether(getTranslation("ui.documents.empty")));
            empty.addClassName("sala-documents-empty");
            body.add(empty);
        } else {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            body.add(list);
        }
        evidence();
        if (mayWrite()) {
            body.add(new FileDrop(file -> add(null, file), this::show));
        }
    }

    private void evidence() {
        List<Evidence> pinned = documents.evidence(record);
        if (pinned.isEmpty()) {
            return;
        }
        boolean may = mayWrite();
        var list = new UnorderedList();
        for (Evidence evidence : pinned) {
            var title = Links.to(
                    evidence.title(), "documents/" + evidence.document().value());
            var line = new EvidenceLine(title, evidence);
            list.add(new ListItem(may ? line.takenBack(this::show) : line));
        }
        body.add(new H3(getTranslation("ui.evidence.title")), list);
    }

    private Component line(Document document) {
        var link = Links.to(document.title(), "documents/" + document.id().value());
        link.addClassName("sala-document-title");
        var facts = new Span(ThaiText.keepTogether(getTranslation(
                "ui.documents.version",
                document.latest().number(),
                ThaiDates.brief(
                        document.latest().addedAt().atZone(ThaiDates.ZONE).toLocalDate(), getLocale()))));
        facts.addClassName("sala-document-facts");
        var words = new Div(link, facts);
        words.addClassName("sala-document-words");
        var line = new Div(new FileChip(document.latest().mediaType()), words);
        if (document.confidentiality() != Confidentiality.NORMAL) {
            line.add(new StatusBadge(
                    Tone.BAD,
                    getTranslation(
                            "ui.confidentiality." + document.confidentiality().name())));
        }
        if (mayWrite() && document.latest().state() == DocumentVersion.State.READY) {
            line.add(new LinkButton(
                    getTranslation("ui.evidence.pin"), () -> PinDialog.open(record, document, this::show)));
        }
        line.addClassName("sala-document");
        return line;
    }

    private Component missing(DocumentKindName kind) {
        String name = getLocale().getLanguage().equals("en") ? kind.nameEn() : kind.name();
        var words = new Div(
                new Span(ThaiText.keepTogether(name)),
                new StatusBadge(Tone.WARN, getTranslation("ui.documents.missing")));
        words.addClassName("sala-document-words");
        var line = new Div(words);
        line.addClassNames("sala-document", "sala-document-missing");
        if (mayWrite()) {
            line.add(new FileDrop(file -> add(kind, file), this::show).single());
        }
        return line;
    }

    private boolean mayWrite() {
        return Services.find(People.class).may(rights.write(), department);
    }

    private void add(@Nullable DocumentKindName kind, SentFile file) {
        documents.add(new DocumentDraft("", kind, department, Confidentiality.NORMAL, rights, List.of(record)), file);
    }
}
