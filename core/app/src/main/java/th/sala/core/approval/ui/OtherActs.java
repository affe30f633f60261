package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalState;
import th.sala.api.approval.Approvals;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Messages;
import th.sala.core.approval.ApprovalPapers;
import th.sala.core.approval.ApprovalPermissions;
import th.sala.core.approval.Passing;
import th.sala.core.approval.Question;
import th.sala.core.approval.Questions;
import th.sala.core.approval.Reopening;
import th.sala.core.approval.Request;
import th.sala.core.approval.RequestDetail;
import th.sala.core.approval.Seat;
import th.sala.core.approval.StepFiles;
import th.sala.core.paper.IssuedPaper;

/** What can be done with a request beside deciding: pass it on, hand it back, ask, answer, open it again, take its papers. */
@org.springframework.stereotype.Component
class OtherActs {
    private final Approvals approvals;
    private final Passing passing;
    private final Questions questions;
    private final Reopening reopening;
    private final ApprovalPapers papers;
    private final StepFiles files;
    private final FileLines lines;
    private final People people;

    @SuppressWarnings("TooManyParameters") // one service for each act
    OtherActs(
            Approvals approvals,
            Passing passing,
            Questions questions,
            Reopening reopening,
            ApprovalPapers papers,
            StepFiles files,
            FileLines lines,
            People people) {
        this.approvals = approvals;
        this.passing = passing;
        this.questions = questions;
        this.reopening = reopening;
        this.papers = papers;
        this.files = files;
        this.lines = lines;
        this.people = people;
    }

    /** For whoever is asked at a desk. */
    Component atDesk(Request request, RequestDetail.Mine mine, Runnable after) {
        String desk = mine.at().desk().key();
        var acts = new Div(button(
                "approval.ask",
                () -> new ReasonDialog("approval.ask", "question", true, said -> {
                            questions.ask(request.id(), said.to(), said.text());
                            done("approval.ask.done", request, after);
                        })
                        .open()));
        if (mine.committee().isEmpty()) {
            acts.add(button(
                    "approval.pass",
                    () -> new ReasonDialog("approval.pass", "reason", true, said -> {
                                passing.forward(request.id(), request.round(), desk, said.to(), said.text());
                                done("approval.pass.done", request, after);
                            })
                            .open()));
        }
        if (mine.cause() == Seat.Cause.FORWARDED) {
            acts.add(button(
                    "approval.handBack",
                    () -> new ReasonDialog("approval.handBack", "reason", false, said -> {
                                passing.handBack(request.id(), request.round(), desk, said.text());
                                done("approval.handBack.done", request, after);
                            })
                            .open()));
        }
        acts.add(filing(request, desk, after));
        acts.addClassName("sala-approval-acts");
        return acts;
    }

    private Button filing(Request request, @Nullable String desk, Runnable after) {
        return button("approval.files", () -> new FilesDialog(files, lines, request, desk, after).open());
    }

    /** For whoever may see it: its papers; who asked and who looks after approvals take it back and open it again. */
    Component onRequest(Request request, Runnable after) {
        var acts = new Div();
        acts.addClassName("sala-approval-acts");
        if (request.state() == ApprovalState.APPROVED) {
            acts.add(button("approval.memo", () -> open(() -> papers.memo(request.id()))));
        }
        if (request.state().ended()) {
            acts.add(button("approval.sheet", () -> open(() -> papers.sheet(request.id()))));
        }
        boolean own = request.requester().equals(people.current().id());
        if (!request.state().ended()
                && (own || people.may(ApprovalPermissions.KEEP, request.department(), request.confidentiality()))) {
            acts.add(button(
                    "approval.withdraw",
                    () -> new ReasonDialog("approval.withdraw", "reason", false, said -> {
                                approvals.withdraw(request.id(), said.text());
                                done("approval.withdraw.done", request, after);
                            })
                            .open()));
        }
        if (people.may(ApprovalPermissions.KEEP) && reopening.mayReopen(request)) {
            acts.add(button(
                    "approval.reopen",
                    () -> new ReasonDialog("approval.reopen", "reason", false, said -> {
                                reopening.reopen(request.id(), said.text());
                                done("approval.reopen.done", request, after);
                            })
                            .open()));
        }
        acts.setVisible(acts.getComponentCount() > 0);
        return acts;
    }

    /** What waits for an answer of the person. */
    Component asked(Request request, Runnable after) {
        return questions(request, after, this::isMine);
    }

    /** What was asked of others, and answered. */
    Component questions(Request request, Runnable after) {
        return questions(request, after, Predicate.not(this::isMine));
    }

    private boolean isMine(Question question) {
        return question.answeredAt() == null
                && question.to().equals(people.current().id());
    }

    private Component questions(Request request, Runnable after, Predicate<Question> which) {
        List<Question> asked = questions.of(request.id()).stream().filter(which).toList();
        var said = new Div(new H3(text("approval.questions")));
        asked.forEach(question -> said.add(question(question, request, after)));
        said.setVisible(!asked.isEmpty());
        return said;
    }

    private Component question(Question question, Request request, Runnable after) {
        var lines = new Div(
                faint(text("approval.asks", name(question.by()), name(question.to()), at(question.askedAt()))),
                new Div(ThaiText.keepWords(question.question())));
        lines.addClassName("sala-approval-question");
        if (question.answeredAt() != null) {
            lines.add(
                    faint(text("approval.answers", name(question.to()), at(question.answeredAt()))),
                    new Div(ThaiText.keepWords(question.answer())));
        } else if (isMine(question)) {
            Button answer = verb(
                    "approval.answer",
                    () -> new ReasonDialog("approval.answer", "answer", false, said -> {
                                questions.answer(question.id(), said.text());
                                done("approval.answer.done", request, after);
                            })
                            .open());
            var acts = new Div(answer);
            if (files.isAsked(request.id())) {
                acts.add(filing(request, null, after));
            }
            acts.addClassName("sala-approval-acts");
            lines.add(acts);
        } else {
            lines.add(faint(text("approval.unanswered")));
        }
        return lines;
    }

    /** Questions that wait for an answer of the person. */
    List<Question> waiting() {
        return questions.waiting();
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }

    private static String at(Instant moment) {
        return ThaiDates.dateTime(moment, UI.getCurrent().getLocale());
    }

    private static Component faint(String words) {
        var line = new Span(ThaiText.keepWords(words));
        line.addClassName("sala-trail-faint");
        return new Div(line);
    }

    private static void open(Supplier<IssuedPaper> paper) {
        UI.getCurrent().getPage().open(paper.get().filePath(), "_blank");
    }

    private static void done(String key, Request request, Runnable after) {
        Messages.done(text(key, request.number()));
        after.run();
    }

    /** What the page is opened for. */
    private static Button verb(String key, Runnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button button(String key, Runnable act) {
        var button = new Button(text(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
