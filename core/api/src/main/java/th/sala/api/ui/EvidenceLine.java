package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import th.sala.api.document.Documents;
import th.sala.api.document.Evidence;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;

/** A place in a document that proves something: opened at its version and page, with what tells the file apart. */
@StyleSheet("context://themes/sala/documents.css?v=1")
public final class EvidenceLine extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private static final int SHORT_HASH = 12;

    private final transient Evidence evidence;

    /** @param title what it is called here: the document on the page of a record, the record on that of a document */
    public EvidenceLine(Component title, Evidence evidence) {
        this.evidence = evidence;
        title.addClassName("sala-document-title");
        Div line = getContent();
        line.addClassName("sala-evidence");
        line.add(title, Links.to(place("ui.evidence.open"), address()));
        if (evidence.newest() > evidence.version()) {
            line.add(new StatusBadge(Tone.WARN, getTranslation("ui.evidence.newer", evidence.newest())));
        }
        line.add(pinned(), hash());
    }

    /**
     * Lets it be taken back, after asking.
     *
     * @param taken what the page does then
     */
    public EvidenceLine takenBack(Runnable taken) {
        getContent()
                .add(new LinkButton(
                        getTranslation("ui.evidence.takeBack"),
                        () -> Confirm.ask(
                                getTranslation("ui.evidence.takeBackAsk", evidence.title()),
                                getTranslation("ui.evidence.takeBackConsequence"),
                                getTranslation("ui.evidence.takeBack"),
                                () -> {
                                    Services.find(Documents.class).unpin(evidence.id());
                                    taken.run();
                                })));
        return this;
    }

    private String address() {
        return "documents/" + evidence.document().value() + "/preview?version=" + evidence.version()
                + (evidence.page() == null ? "" : "&page=" + evidence.page());
    }

    private String place(String key) {
        return ThaiText.keepTogether(
                evidence.page() == null
                        ? getTranslation(key, evidence.version())
                        : getTranslation(key + "Page", evidence.version(), evidence.page()));
    }

    private Component pinned() {
        String by = Services.find(People.class)
                .find(evidence.pinnedBy())
                .map(Person::name)
                .orElse("");
        var pinned = new Span(ThaiText.keepTogether(
                getTranslation("ui.evidence.pinned", by, ThaiDates.dateTime(evidence.pinnedAt(), getLocale()))));
        pinned.addClassName("sala-document-facts");
        return pinned;
    }

    private Component hash() {
        var start = new Code(evidence.hash().substring(0, SHORT_HASH));
        start.getElement().setAttribute("title", evidence.hash());
        var copy = new Button(VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        copy.setAriaLabel(getTranslation("ui.evidence.copy"));
        copy.addClickListener(e -> {
            Clipboard.copy(copy, evidence.hash());
            Messages.done(getTranslation("ui.evidence.copied"));
        });
        var hash = new Div(new Span("SHA-256"), start, copy);
        hash.addClassNames("sala-document-facts", "sala-evidence-hash");
        return hash;
    }
}
