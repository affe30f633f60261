package th.sala.core.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Links;
import th.sala.api.ui.Names;
import th.sala.api.ui.Note;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.approval.Request;
import th.sala.core.approval.RequestDetail;
import th.sala.core.approval.Reserved;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Revision;

/** One request: what is asked and where it stands. */
final class RequestPanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient RequestDetail shown;
    private final transient People people;
    private final transient FileLines files;
    private final String back;
    private final Component questions;

    /**
     * What is asked, and where it stands.
     *
     * @param back address of the list, for a phone
     * @param questions those the person is to answer, which come before all there is to read
     */
    RequestPanel(RequestDetail shown, People people, FileLines files, String back, Component questions) {
        this.shown = shown;
        this.people = people;
        this.files = files;
        this.back = back;
        this.questions = questions;
    }

    @Override
    protected Div initContent() {
        var left = new Div(lines(), attachments());
        left.addClassName("sala-approval-said");
        var acts = new ActLines(shown, people, files);
        var right = new Div(new H3(text("approval.steps")), new TrailPanel(shown, acts));
        if (shown.request().round() > 1) {
            right.add(new EarlierRounds(shown, acts));
        }
        right.addClassName("sala-approval-trail");
        var columns = new Div(left, right);
        columns.addClassName("sala-approval-columns");
        return new Div(head(), questions, columns);
    }

    private Component head() {
        Request request = shown.request();
        var back = Links.to(text("approval.back"), this.back);
        back.addClassName("sala-approval-back");
        var first = new Div(new Span(text("approval.numbered", request.number())), state(request));
        first.addClassName("sala-approval-first");
        var facts = new Facts();
        if (request.amount() != null) {
            facts.fact(
                    text("approval.amount"),
                    changed(Revision.AMOUNT, text("approval.baht", Figures.money(request.amount()))));
        }
        if (!shown.said().content().budget().isEmpty()) {
            facts.fact(
                    text("approval.budget"),
                    changed(Revision.BUDGET, shown.said().content().budget()));
        }
        if (shown.reserved() != null) {
            facts.fact(text("approval.reserved"), reserved(shown.reserved()));
        }
        facts.fact(
                        text("approval.requester"),
                        people.find(request.requester()).map(Person::name).orElse(""))
                .fact(
                        text("approval.unit"),
                        people.department(request.department())
                                .map(d -> ThaiText.keepWords(Names.of(d, getLocale())))
                                .orElse(""))
                .fact(text("approval.submittedAt"), ThaiDates.dateTime(request.submittedAt(), getLocale()));
        if (request.confidentiality() != Confidentiality.NORMAL) {
            facts.fact(
                    text("approval.confidentiality"),
                    new StatusBadge(Tone.BAD, text("ui.confidentiality." + request.confidentiality())));
        }
        var head = new Div(back, first, new H2(ThaiText.keepWords(request.title())), facts);
        if (shown.path() != null) {
            head.add(Links.to(text("approval.record"), shown.path()));
        }
        if (request.round() > 1) {
            head.add(Note.info(text("approval.round", request.round())));
        }
        return head;
    }

    private static String reserved(Reserved reserved) {
        String words = text("approval.reserved." + reserved.state(), Figures.money(reserved.baht()));
        return reserved.told() ? words : text("approval.reserved.later", words);
    }

    private Component state(Request request) {
        return shown.mine().isEmpty()
                ? ApprovalWords.state(request.state())
                : new StatusBadge(Tone.WAITING, text("approval.mine"));
    }

    private Component lines() {
        var said = new Div();
        for (ApprovalContent.Line line : shown.said().content().lines()) {
            var text =
                    new Div(changed("line." + line.key(), line.value().isBlank() ? text("ui.unknown") : line.value()));
            text.addClassName("sala-approval-text");
            said.add(new H3(ThaiText.keepWords(line.label())), text);
        }
        return said;
    }

    /** What is not as in the round before says so. */
    private Component changed(String key, String value) {
        var text = new Span(ThaiText.keepWords(value));
        if (!shown.changed().contains(key)) {
            return text;
        }
        var both = new Div(text, mark());
        both.addClassName("sala-approval-changed");
        String was = shown.before() == null ? "" : was(key, shown.before());
        if (!was.isEmpty()) {
            both.add(ActLines.faint(text("approval.was", was)));
        }
        return both;
    }

    private static StatusBadge mark() {
        return new StatusBadge(Tone.INFO, text("approval.changed"), VaadinIcon.PENCIL);
    }

    private static String was(String key, Frozen before) {
        ApprovalContent said = before.content();
        return switch (key) {
            case Revision.AMOUNT -> said.amount() == null ? "" : text("approval.baht", Figures.money(said.amount()));
            case Revision.BUDGET -> said.budget();
            default ->
                said.lines().stream()
                        .filter(line -> key.equals("line." + line.key()))
                        .map(ApprovalContent.Line::value)
                        .findFirst()
                        .orElse("");
        };
    }

    private Component attachments() {
        var list = FileLines.list(
                shown.said().attachments().stream().map(files::line).toList());
        var title = new H3(text(
                "approval.attachments", Figures.count(shown.said().attachments().size())));
        if (shown.changed().contains(Revision.ATTACHMENTS)) {
            title.add(mark());
        }
        var with = new Div(title, list);
        with.setVisible(!shown.said().attachments().isEmpty());
        return with;
    }

    private static String text(String key, Object... arguments) {
        return ApprovalWords.text(key, arguments);
    }
}
