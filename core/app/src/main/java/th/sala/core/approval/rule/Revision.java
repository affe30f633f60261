package th.sala.core.approval.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.Desk;
import th.sala.api.approval.Route;

/** What has changed from one round to the next, and who need not be asked again. */
public final class Revision {
    /** Keys of what every request has, beside its own lines. */
    public static final String TITLE = "title";

    public static final String AMOUNT = "amount";
    public static final String BUDGET = "budget";
    public static final String ATTACHMENTS = "attachments";
    public static final String DEPARTMENT = "department";

    private static final Set<Course.Stand> AGREED =
            EnumSet.of(Course.Stand.AGREED, Course.Stand.SKIPPED, Course.Stand.CARRIED);

    private Revision() {}

    /** Keys of the lines that are not as they were; one that came or went is one of them. */
    public static Set<String> changed(Frozen before, Frozen after) {
        Map<String, Object> was = lines(before);
        Map<String, Object> is = lines(after);
        Set<String> changed = new HashSet<>(was.keySet());
        changed.addAll(is.keySet());
        changed.removeIf(key -> Objects.equals(was.get(key), is.get(key)));
        return changed;
    }

    private static Map<String, Object> lines(Frozen frozen) {
        ApprovalContent content = frozen.content();
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put(TITLE, content.title());
        lines.put(DEPARTMENT, content.department());
        lines.put(BUDGET, Arrays.asList(content.budget(), content.budgetLine()));
        lines.put("confidentiality", content.confidentiality());
        lines.put(
                ATTACHMENTS,
                frozen.attachments().stream().map(Frozen.Attachment::hash).toList());
        if (content.amount() != null) {
            lines.put(AMOUNT, content.amount().stripTrailingZeros());
        }
        // what only conditions look at is ground too: other steps may be taken
        content.fields().forEach(field -> lines.put("field." + field.key(), field.value()));
        content.lines().forEach(line -> lines.put("line." + line.key(), line.value()));
        return lines;
    }

    /**
     * The marks of a round that count in the next one, as carried.
     *
     * @param ended where that round stood; who agreed at a desk that was not complete is asked again with the others
     */
    public static List<Mark> carried(Route route, Course ended, List<Mark> marks, Set<String> changed) {
        Set<String> complete = ended.desks().stream()
                .filter(at -> AGREED.contains(at.stand()))
                .map(at -> at.desk().key())
                .collect(Collectors.toSet());
        return marks.stream()
                .filter(mark -> mark.verdict().agrees() && complete.contains(mark.desk()))
                .filter(mark -> route.desk(mark.desk())
                        .filter(desk -> !asksAgain(desk, changed))
                        .isPresent())
                .map(mark -> new Mark(mark.desk(), mark.office(), Mark.Verdict.CARRIED))
                .toList();
    }

    private static boolean asksAgain(Desk desk, Set<String> changed) {
        return desk.ground().isEmpty()
                ? !changed.isEmpty()
                : desk.ground().stream().anyMatch(key -> changed.contains(key) || changed.contains("line." + key));
    }
}
