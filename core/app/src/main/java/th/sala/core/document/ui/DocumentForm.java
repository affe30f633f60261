package th.sala.core.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentId;
import th.sala.api.document.Documents;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.NotAllowed;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.Choice;
import th.sala.api.ui.FormField;
import th.sala.api.ui.PeoplePicker;
import th.sala.api.ui.RecordForm;
import th.sala.core.document.DocumentFacts;
import th.sala.core.document.DocumentKind;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.DocumentPermissions;
import th.sala.core.document.Filing;

/** What is said of a document: title, kind with what it asks for, level, tags and named readers. */
@Route("documents/:id([0-9]+)/edit")
@PermitAll
class DocumentForm extends RecordForm<DocumentForm.Entry, DocumentForm.Entry> {
    private static final long serialVersionUID = 1L;

    private final transient Documents documents;
    private final transient Filing filing;
    private final transient List<DocumentKind> kinds;
    private final TextField title;
    private final Select<Choice> kind = new Select<>();
    private final Select<Confidentiality> level = new Select<>();
    private final TextField tags;
    private final PeoplePicker readers;
    private final BuddhistDatePicker closedOn;
    private final Map<DocumentKind.Field, Component> values = new LinkedHashMap<>();

    DocumentForm(Documents documents, Filing filing, DocumentKinds known) {
        this.documents = documents;
        this.filing = filing;
        kinds = known.all();
        title = new TextField(text("document.title"));
        tags = new TextField(text("document.tags"));
        tags.setHelperText(text("document.tags.help"));
        readers = new PeoplePicker(text("document.readers"));
        readers.setHelperText(text("document.readers.help"));
        closedOn = new BuddhistDatePicker(text("document.closedOn"));
        closedOn.setHelperText(text("document.closedOn.help"));
        field("title", title, e -> e.facts().title()).required().wide();
        field("kind", choices(kind), e -> chosen(e.facts().kind()));
        field("confidentiality", levels(), e -> e.facts().confidentiality());
        kinds.forEach(k -> k.fields().forEach(this::value));
        field(
                "tags",
                tags,
                e -> String.join(", ", e.facts().tags().stream().sorted().toList()));
        field("closedOn", closedOn, e -> e.facts().closedOn());
        field("readers", readers, e -> Set.copyOf(e.facts().readers())).wide();
    }

    private Select<Choice> choices(Select<Choice> select) {
        select.setLabel(text("document.kind"));
        select.setItemLabelGenerator(c -> c == null ? text("document.kind.none") : c.label());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("document.kind.none"));
        select.addValueChangeListener(e -> showFields());
        return select;
    }

    /** What is no more in use is offered only where the document is of it already. */
    private void offerKinds(@Nullable Long now) {
        kind.setItems(kinds.stream()
                .filter(k -> k.active() || Long.valueOf(k.id()).equals(now))
                .map(DocumentForm::choice)
                .toList());
    }

    private static Choice choice(DocumentKind kind) {
        return new Choice(Long.toString(kind.id()), DocumentWords.kind(kind));
    }

    private @Nullable Choice chosen(@Nullable Long id) {
        return kinds.stream()
                .filter(k -> Long.valueOf(k.id()).equals(id))
                .map(DocumentForm::choice)
                .findFirst()
                .orElse(null);
    }

    private Select<Confidentiality> levels() {
        level.setLabel(text("document.confidentiality"));
        level.setItems(Confidentiality.values());
        level.setItemLabelGenerator(DocumentWords::level);
        return level;
    }

    private void value(DocumentKind.Field asked) {
        FormField<?, ?> field = input(asked);
        if (asked.required()) {
            field.required();
        }
    }

    private FormField<?, ?> input(DocumentKind.Field asked) {
        String label = DocumentWords.english() ? asked.nameEn() : asked.name();
        String name = "value" + asked.id();
        if (asked.type() == DocumentKind.Type.DATE) {
            var day = new BuddhistDatePicker(label);
            values.put(asked, day);
            return field(name, day, e -> said(e, asked).map(LocalDate::parse).orElse(null));
        }
        if (asked.type() == DocumentKind.Type.CHOICE) {
            var choice = new Select<String>();
            choice.setLabel(label);
            choice.setItems(asked.choices());
            choice.setEmptySelectionAllowed(true);
            values.put(asked, choice);
            return field(name, choice, e -> said(e, asked).orElse(null));
        }
        var typed = new TextField(label);
        values.put(asked, typed);
        return field(name, typed, e -> said(e, asked).orElse(""));
    }

    private static Optional<String> said(Entry entry, DocumentKind.Field field) {
        return Optional.ofNullable(entry.facts().values().get(field.id()));
    }

    private void showFields() {
        Choice now = kind.getValue();
        List<DocumentKind.Field> asked = kinds.stream()
                .filter(k -> now != null && Long.toString(k.id()).equals(now.value()))
                .flatMap(k -> k.fields().stream())
                .toList();
        values.forEach((field, component) -> component.setVisible(asked.contains(field)));
    }

    @Override
    protected Optional<Entry> find(long id) {
        return documents
                .find(new DocumentId(id))
                .flatMap(document -> filing.facts(document.id()).map(facts -> new Entry(document.version(), facts)));
    }

    @Override
    protected void open(BeforeEnterEvent event, @Nullable Entry record) {
        var id = new DocumentId(id());
        if (!filing.mayChange(id)) {
            throw new NotAllowed(DocumentPermissions.WRITE);
        }
        Document document = documents.find(id).orElseThrow();
        offerKinds(record == null ? null : record.facts().kind());
        clearCrumbs();
        crumb(text("document.title.many"), "documents");
        crumb(document.title(), wayBack());
        crumb(text("document.edit"), null);
        heading(text("document.edit"));
        context(document.latest().fileName());
    }

    @Override
    protected Entry entry(@Nullable Entry record) {
        showFields();
        return Objects.requireNonNull(record, "documents come in as files, not by this form");
    }

    @Override
    protected Entry value() {
        Choice chosen = kind.getValue();
        return new Entry(
                loaded().version(),
                new DocumentFacts(
                        title.getValue(),
                        chosen == null ? null : Long.valueOf(chosen.value()),
                        level.getValue(),
                        Arrays.stream(tags.getValue().split("[,،、]"))
                                .map(String::strip)
                                .filter(t -> !t.isEmpty())
                                .collect(Collectors.toSet()),
                        typed(),
                        List.copyOf(readers.getValue()),
                        closedOn.getValue()));
    }

    private Map<Long, String> typed() {
        Map<Long, String> typed = new HashMap<>();
        values.forEach((field, component) -> {
            if (component.isVisible()) {
                typed.put(field.id(), text(component));
            }
        });
        return typed;
    }

    private static String text(Component component) {
        return switch (component) {
            case BuddhistDatePicker day ->
                day.getValue() == null ? "" : day.getValue().toString();
            case Select<?> choice ->
                choice.getValue() == null ? "" : choice.getValue().toString();
            case TextField typed -> typed.getValue();
            default -> throw new IllegalStateException("No field of a kind: " + component);
        };
    }

    @Override
    protected Saved save(Entry entry) {
        filing.change(new DocumentId(id()), entry.version(), entry.facts());
        return new Saved(text("document.saved"), wayBack());
    }

    @Override
    protected String wayBack() {
        return "documents/" + id();
    }

    /** What the fields hold, with the version they were read from. */
    record Entry(int version, DocumentFacts facts) {}
}
