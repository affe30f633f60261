package th.sala.core.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.sala.core.approval.rule.Mark;

/**
 * What somebody decides.
 *
 * @param verdict to agree, to refuse or to return
 * @param comment up to 2,000 characters; why, where one does not agree
 * @param lines keys of the lines that are to be mended, where it is returned
 * @param meeting of the committee, where one decides
 */
public record Decision(Mark.Verdict verdict, String comment, List<String> lines, Act.@Nullable Meeting meeting) {
    public Decision {
        lines = List.copyOf(lines);
        if (verdict == Mark.Verdict.SKIPPED || verdict == Mark.Verdict.CARRIED) {
            throw new IllegalArgumentException("Nobody decides " + verdict);
        }
    }

    public static Decision agreed(String comment) {
        return new Decision(Mark.Verdict.AGREED, comment, List.of(), null);
    }

    public static Decision refused(String reason) {
        return new Decision(Mark.Verdict.REFUSED, reason, List.of(), null);
    }

    public static Decision returned(String reason, String... lines) {
        return new Decision(Mark.Verdict.RETURNED, reason, List.of(lines), null);
    }
}
