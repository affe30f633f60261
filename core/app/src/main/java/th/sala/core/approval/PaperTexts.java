package th.sala.core.approval;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.CommitteeId;
import th.sala.api.people.Committees;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.text.Figures;
import th.sala.api.time.ThaiDates;
import th.sala.core.approval.rule.Course;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.document.RecordFiles;
import th.sala.core.paper.ApprovalSheet;
import th.sala.core.paper.Memo;
import th.sala.core.people.Office;
import th.sala.core.people.Offices;
import th.sala.core.people.own.Signatures;

/** What stands in the papers of a request. */
@Component
class PaperTexts {
    // a longer line is a paragraph of the memo, a shorter one a row of its table
    private static final int LONGEST_FACT = 120;

    private final Offices offices;
    private final Committees committees;
    private final Signatures signatures;
    private final Budgets budgets;
    private final RecordFiles files;
    private final ObjectProvider<I18NProvider> words;

    PaperTexts(
            Offices offices,
            Committees committees,
            Signatures signatures,
            Budgets budgets,
            RecordFiles files,
            ObjectProvider<I18NProvider> words) {
        this.offices = offices;
        this.committees = committees;
        this.signatures = signatures;
        this.budgets = budgets;
        this.files = files;
        this.words = words;
    }

    Memo memo(Request request, Frozen said, Course course, List<Act> acts) {
        List<Act> agreed = agreed(course, acts);
        Act asked = submitted(acts);
        List<Memo.Signature> signed = new ArrayList<>();
        signed.add(signature(asked, ""));
        for (Act act : agreed) {
            boolean last = course.isLast(Objects.requireNonNull(act.desk()));
            signed.add(signature(act, text(last ? "approval.paper.approved" : "approval.paper.agreed")));
        }
        ApprovalContent content = said.content();
        return new Memo(
                agency(request.department()),
                unit(request.department()),
                "",
                request.number(),
                day(asked.at()),
                content.title(),
                signed.getLast().position(),
                said.attachments().stream().map(Frozen.Attachment::title).toList(),
                content.lines().stream()
                        .filter(line -> isLong(line) && !line.value().isBlank())
                        .map(line -> line.label() + " " + line.value())
                        .toList(),
                facts(request, content, false),
                signed);
    }

    ApprovalSheet sheet(Request request, Frozen said, Course course, List<Act> acts, List<Act> filed) {
        Act asked = submitted(acts);
        return new ApprovalSheet(
                agency(request.department()),
                request.number(),
                day(asked.at()),
                said.content().title(),
                asked.name() + " " + asked.position(),
                Stream.concat(facts(request, said.content(), true).stream(), files(filed))
                        .toList(),
                acts.stream()
                        .filter(act -> act.by() != null && act.mark() != null)
                        .map(act -> decision(act, act.round() == request.round() ? course : null))
                        .toList());
    }

    /** Who agreed, in the order of the route; whose agreement was carried over signs as of that day. */
    private static List<Act> agreed(Course course, List<Act> acts) {
        return course.desks().stream()
                .filter(at -> at.stand() == Course.Stand.AGREED || at.stand() == Course.Stand.CARRIED)
                .flatMap(at -> {
                    List<Act> here = acts.stream()
                            .filter(act -> act.what() == Act.What.AGREED
                                    && at.desk().key().equals(act.desk()))
                            .toList();
                    int round = here.stream().mapToInt(Act::round).max().orElse(0);
                    return here.stream().filter(act -> act.round() == round);
                })
                .toList();
    }

    private static Act submitted(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.what() == Act.What.SUBMITTED)
                .max(Comparator.comparingLong(Act::id))
                .orElseThrow();
    }

    private Memo.Signature signature(Act act, String verdict) {
        Act.Meeting meeting = act.details().meeting();
        return new Memo.Signature(
                verdict,
                act.what() == Act.What.SUBMITTED ? "" : act.comment(),
                meeting == null ? null : new Memo.Meeting(meeting.number(), meeting.day(), meeting.resolution()),
                meeting == null ? picture(act) : null,
                act.name(),
                committee(act).orElse(act.position()),
                act.wording().lines().toList(),
                day(act.at()));
    }

    private byte @Nullable [] picture(Act act) {
        return act.by() == null ? null : signatures.of(act.by()).orElse(null);
    }

    /** @param course of the round it was decided in, null for those before the last */
    private ApprovalSheet.Decision decision(Act act, @Nullable Course course) {
        Act.Meeting meeting = act.details().meeting();
        String comment = meeting == null
                ? act.comment()
                : text(
                        "approval.paper.meeting",
                        meeting.number(),
                        ThaiDates.official(meeting.day()),
                        meeting.resolution(),
                        act.comment());
        return new ApprovalSheet.Decision(
                act.name(),
                committee(act).orElse(act.position()),
                act.wording().lines().toList(),
                verdict(act, course),
                comment.strip(),
                act.at());
    }

    private String verdict(Act act, @Nullable Course course) {
        boolean ends =
                act.what() != Act.What.RETURNED && course != null && course.isLast(Objects.requireNonNull(act.desk()));
        return text("approval.paper." + act.what() + (ends ? ".last" : ""));
    }

    private Optional<String> committee(Act act) {
        Office office = act.office();
        return office == null || !office.isCommittee()
                ? Optional.empty()
                : committees
                        .find(new CommitteeId(office.number()))
                        .map(c -> text("approval.paper.secretary", c.name()));
    }

    private List<Memo.Fact> facts(Request request, ApprovalContent content, boolean all) {
        List<Memo.Fact> facts = new ArrayList<>();
        content.lines().stream()
                .filter(line -> (all || !isLong(line)) && !line.value().isBlank())
                .forEach(line -> facts.add(new Memo.Fact(line.label(), line.value())));
        if (content.amount() != null) {
            facts.add(new Memo.Fact(
                    text("approval.paper.amount"), text("approval.paper.baht", Figures.money(content.amount()))));
        }
        if (!content.budget().isBlank()) {
            facts.add(new Memo.Fact(text("approval.paper.budget"), content.budget()));
        }
        budgets.of(request.id(), content)
                .map(reserved -> text("approval.reserved." + reserved.state(), Figures.money(reserved.baht())))
                .ifPresent(words -> facts.add(new Memo.Fact(text("approval.reserved"), words)));
        return facts;
    }

    /** What those who were asked added. */
    private Stream<Memo.Fact> files(List<Act> filed) {
        String titles = filed.stream()
                .map(act -> file(StepFiles.file(act)) + " (" + act.name() + ")")
                .collect(Collectors.joining("\n"));
        return titles.isEmpty() ? Stream.empty() : Stream.of(new Memo.Fact(text("approval.paper.filed"), titles));
    }

    /** What nobody can open says so: it is no ground of what was decided. */
    private String file(Frozen.Attachment file) {
        return files.state(file.document(), file.version())
                .filter(state -> state != DocumentVersion.State.READY)
                .map(state -> text("approval.paper.file." + state, file.title()))
                .orElse(file.title());
    }

    private static boolean isLong(ApprovalContent.Line line) {
        return line.value().length() > LONGEST_FACT || line.value().contains("\n");
    }

    private String agency(DepartmentId department) {
        List<Department> line = offices.line(department);
        return line.isEmpty() ? "" : line.getLast().name();
    }

    private String unit(DepartmentId department) {
        return offices.line(department).stream()
                .findFirst()
                .map(Department::name)
                .orElse("");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ThaiDates.ZONE);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(words.getObject().getTranslation(key, ThaiDates.THAI, arguments));
    }
}
