package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.people.PersonId;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.core.approval.Act;
import th.sala.core.approval.RequestDetail;
import th.sala.core.approval.rule.Frozen;

/** What somebody did with a request, in lines: what and who, when, with which words. */
final class ActLines {
    private final RequestDetail shown;
    private final People people;
    private final FileLines files;

    ActLines(RequestDetail shown, People people, FileLines files) {
        this.shown = shown;
        this.people = people;
        this.files = files;
    }

    Component of(Act act) {
        Div lines = lines(act);
        lines.addClassName("sala-trail-act");
        return lines;
    }

    private Div lines(Act act) {
        return switch (act.what()) {
            case CARRIED, SKIPPED -> new Div(faint(text("approval.passed." + act.what())));
            case SUBMITTED, WITHDRAWN, REOPENED -> said(act, text("approval.by", who(act), when(act)));
            case AGREED, REFUSED, RETURNED ->
                said(
                        act,
                        text(
                                "approval.did",
                                ApprovalWords.atStep("approval.stand." + act.what(), isLast(act)),
                                who(act)),
                        when(act));
            case FILED -> new Div(faint(text("approval.act.FILED", who(act))), faint(when(act)), file(act));
            case UNFILED ->
                new Div(faint(text("approval.act.UNFILED", who(act), filed(act).title())), faint(when(act)));
            case FORWARDED, HANDED_BACK, ESCALATED, PASSED_UP, ASKED, ANSWERED -> moved(act);
        };
    }

    /** Whether the request was approved with its step. */
    private boolean isLast(Act act) {
        return act.what() != Act.What.RETURNED
                && act.round() == shown.request().round()
                && shown.course().isLast(Objects.requireNonNull(act.desk()));
    }

    private Component file(Act act) {
        Frozen.Attachment file = filed(act);
        boolean back = shown.acts().stream()
                .anyMatch(later -> later.what() == Act.What.UNFILED
                        && filed(later).document().equals(file.document()));
        return FileLines.list(List.of(back ? files.takenBack(file) : files.line(file)));
    }

    private static Frozen.Attachment filed(Act act) {
        return Objects.requireNonNull(act.details().file());
    }

    /** What was done at a desk that decides nothing: to whom it was passed on, who was asked. */
    private Div moved(Act act) {
        Long to = act.details().to();
        String whom = to == null
                ? ""
                : people.find(new PersonId(to)).map(Person::name).orElse("");
        var said = new Div(faint(text("approval.act." + act.what(), who(act), whom)), faint(when(act)));
        comment(act, said);
        return said;
    }

    private Div said(Act act, String... first) {
        var said = new Div();
        for (String line : first) {
            said.add(faint(line));
        }
        if (!act.wording().isEmpty()) {
            said.add(faint(act.wording()));
        }
        Act.Meeting meeting = act.details().meeting();
        if (meeting != null) {
            String day = ThaiDates.brief(meeting.day(), UI.getCurrent().getLocale());
            said.add(quoted(text("approval.meeting", meeting.number(), day, meeting.resolution())));
            if (!meeting.minority().isEmpty()) {
                said.add(quoted(text("approval.minority", meeting.minority())));
            }
        }
        comment(act, said);
        if (!act.details().lines().isEmpty()) {
            said.add(quoted(text("ui.approval.mend", lines(act.details().lines()))));
        }
        return said;
    }

    /** What is to be mended, in the words of the request. */
    private String lines(List<String> keys) {
        var labels = new HashMap<>(MendPicker.ofEveryRequest());
        Stream.of(shown.before(), shown.said())
                .filter(Objects::nonNull)
                .map(MendPicker::labels)
                .forEach(labels::putAll);
        return keys.stream().map(key -> labels.getOrDefault(key, key)).collect(Collectors.joining(", "));
    }

    private static void comment(Act act, Div said) {
        if (!act.comment().isEmpty()) {
            said.add(quoted(text("approval.quoted", act.comment())));
        }
    }

    /** The name at that time. */
    private String who(Act act) {
        return act.name().isEmpty()
                ? Optional.ofNullable(act.by())
                        .flatMap(people::find)
                        .map(Person::name)
                        .orElse("")
                : act.name();
    }

    private static String when(Act act) {
        return ThaiDates.dateTime(act.at(), UI.getCurrent().getLocale());
    }

    static Component faint(String words) {
        return line(words, "sala-trail-faint");
    }

    private static Component quoted(String words) {
        return line(words, "sala-trail-quoted");
    }

    private static Component line(String words, String className) {
        var line = new Div(ThaiText.keepWords(words));
        line.addClassName(className);
        return line;
    }
}
