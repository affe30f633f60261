package th.sala.core.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import th.sala.api.RuleBroken;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Confirm;
import th.sala.api.ui.Facts;
import th.sala.api.ui.FileChip;
import th.sala.api.ui.Links;
import th.sala.api.ui.Names;
import th.sala.api.ui.Note;
import th.sala.api.ui.Panel;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.api.ui.StatusBadge;
import th.sala.core.document.Destroyed;
import th.sala.core.document.DocumentFacts;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.Filing;
import th.sala.core.document.Folders;
import th.sala.core.document.HeldList;
import th.sala.core.document.Holds;
import th.sala.core.document.Proofs;
import th.sala.core.document.Retention;
import th.sala.core.document.Versions;
import th.sala.core.document.ui.keeping.KeepingPanel;

/** A document: what it is, its versions, and what can be done with it. Who may see it is asked of the document. */
@Route("documents/:id([0-9]+)")
@PermitAll
@StyleSheet("context://themes/sala/documents.css?v=1")
class DocumentView extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Documents documents;
    private final transient Versions versions;
    private final transient Filing filing;
    private final transient Folders folders;
    private final transient DocumentKinds kinds;
    private final transient Proofs proofs;
    private final transient People people;

    @SuppressWarnings("TooManyParameters") // the page of a record with all there is to it
    DocumentView(
            Documents documents,
            Versions versions,
            Filing filing,
            Folders folders,
            DocumentKinds kinds,
            Proofs proofs,
            People people) {
        this.documents = documents;
        this.versions = versions;
        this.filing = filing;
        this.folders = folders;
        this.kinds = kinds;
        this.proofs = proofs;
        this.people = people;
        addClassName("sala-document-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new DocumentId(RecordAddress.id(event));
        documents.find(id).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(DocumentId id) {
        documents.find(id).ifPresent(this::show);
    }

    private void show(Document document) {
        crumbs(document);
        heading(document.title());
        boolean may = filing.mayChange(document.id());
        actions(acts(document, may));
        below(facts(document));
        clearMessages();
        tellKept(document);
        tellState(document);
        var left = new Div(said(document));
        left.addClassName("sala-document-said");
        if (people.may(DocumentPermissions.KEEP) && service(HeldList.class).mayHold(document.id())) {
            left.add(new KeepingPanel(
                    document, service(Holds.class), service(Retention.class), () -> show(document.id())));
        }
        left.add(new AttachedPanel(proofs.attachedTo(document.id())));
        left.add(new ProofsPanel(proofs.of(document.id()), () -> show(document.id())));
        content(left, new VersionsPanel(document, may, documents, versions, people, () -> show(document.id())));
    }

    /** That it waits for a check, lies in the trash, or went from there. */
    private void tellState(Document document) {
        DocumentVersion.State state = document.latest().state();
        if (state == DocumentVersion.State.HELD) {
            note(Note.info(text("document.preview.state.HELD")));
        }
        if (document.trashedAt() == null || filing.destroyed(document.id()).isPresent()) {
            return;
        }
        if (state == DocumentVersion.State.DESTROYED) {
            note(Note.info(text("document.emptied")));
            return;
        }
        note(Note.warning(
                text("document.inTrash", ThaiDates.dateTime(document.trashedAt(), getLocale())),
                secondary(text("document.restore"), () -> {
                    filing.restore(List.of(document.id()));
                    done(text("document.restored"));
                    show(document.id());
                })));
    }

    /** That it must not be destroyed, or was. */
    private void tellKept(Document document) {
        filing.destroyed(document.id()).ifPresent(gone -> note(destroyed(document, gone)));
        if (filing.isHeld(document.id())) {
            note(Note.info(text("document.isHeld")));
        }
    }

    private Note destroyed(Document document, Destroyed gone) {
        String at = ThaiDates.dateTime(gone.at(), getLocale());
        if (gone.list() == null) {
            return Note.info(text("document.destroyedInTrash", at));
        }
        String said = text("document.destroyedBy", at, gone.title());
        return people.may(DocumentPermissions.KEEP, document.department())
                ? Note.info(said, link(text("document.destroyedBy.list"), "keeping/destructions/" + gone.list()))
                : Note.info(said);
    }

    private void crumbs(Document document) {
        clearCrumbs();
        crumb(text("document.title.many"), "documents");
        crumb(
                people.department(document.department())
                        .map(d -> Names.of(d, getLocale()))
                        .orElse(""),
                DocumentsView.address(document.department(), null));
        filing.folder(document.id())
                .map(folders::way)
                .orElse(List.of())
                .forEach(f -> crumb(f.name(), DocumentsView.address(document.department(), f)));
        crumb(document.title(), null);
    }

    private Component[] acts(Document document, boolean may) {
        List<Component> acts = new ArrayList<>();
        if (may) {
            Button trash = secondary(text("document.trash.put"), () -> throwAway(document));
            trash.setEnabled(
                    !filing.isHeld(document.id()) && proofs.of(document.id()).isEmpty());
            acts.add(trash);
            acts.add(buttonLink(
                    text("document.edit"), "documents/" + document.id().value() + "/edit"));
        }
        if (document.latest().state() == DocumentVersion.State.READY) {
            var download = VersionsPanel.download(document.latest(), text("document.download"));
            download.addClassName("sala-button-link");
            acts.add(download);
            acts.add(primaryLink(
                    text("document.preview"), "documents/" + document.id().value() + "/preview"));
        }
        return acts.toArray(Component[]::new);
    }

    private void throwAway(Document document) {
        Confirm.destructive(
                text("document.trash.ask", document.title()),
                text("document.trash.consequence"),
                text("document.trash.put"),
                () -> {
                    try {
                        filing.trash(List.of(document.id()));
                        done(text("document.trash.done"));
                        Links.go(DocumentsView.address(
                                document.department(),
                                filing.folder(document.id()).orElse(null)));
                    } catch (RuleBroken rule) {
                        problem(text(rule.key(), rule.arguments().toArray()));
                    }
                });
    }

    private Facts facts(Document document) {
        DocumentVersion latest = document.latest();
        return new Facts()
                .fact(text("document.type"), new FileChip(latest.mediaType()))
                .fact(text("document.size"), Figures.bytes(latest.size()))
                .fact(text("document.version"), Integer.toString(latest.number()))
                .fact(text("document.confidentiality"), level(document.confidentiality()))
                .fact(text("document.changedAt"), ThaiDates.dateTime(document.changedAt(), getLocale()));
    }

    private static Component level(Confidentiality level) {
        return level == Confidentiality.NORMAL
                ? new Span(DocumentWords.level(level))
                : new StatusBadge(th.sala.api.ui.Tone.BAD, DocumentWords.level(level));
    }

    private Component said(Document document) {
        DocumentFacts said = filing.facts(document.id()).orElseThrow();
        var facts = new Facts().asBlock();
        DocumentKind kind = kinds.all().stream()
                .filter(k -> Long.valueOf(k.id()).equals(said.kind()))
                .findFirst()
                .orElse(null);
        facts.fact(text("document.kind"), kind == null ? text("document.kind.none") : DocumentWords.kind(kind));
        if (kind != null) {
            kind.fields()
                    .forEach(f -> facts.fact(
                            DocumentWords.english() ? f.nameEn() : f.name(),
                            FieldInput.shown(f, said.values().getOrDefault(f.id(), ""), getLocale())));
        }
        facts.fact(
                text("document.tags"),
                said.tags().isEmpty()
                        ? "-"
                        : String.join(", ", said.tags().stream().sorted().toList()));
        if (said.closedOn() != null) {
            facts.fact(text("document.closedOn"), ThaiDates.full(said.closedOn(), getLocale()));
        }
        if (!said.readers().isEmpty()) {
            facts.fact(
                    text("document.readers"),
                    String.join(
                            ", ",
                            said.readers().stream()
                                    .flatMap(r -> people.find(r).stream())
                                    .map(Person::name)
                                    .toList()));
        }
        return new Panel(text("document.said"), facts);
    }
}
