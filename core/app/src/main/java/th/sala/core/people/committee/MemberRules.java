package th.sala.core.people.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.Committee.Member;
import th.sala.api.people.Committee.Part;

/**
 * Who may sit together: within the term, nobody twice at a time, and on each day one chair, at most one secretary and as
 * many members as must be present.
 */
final class MemberRules {
    private final LocalDate from;
    private final @Nullable LocalDate to;
    private final int quorum;
    private final List<Member> members;

    MemberRules(CommitteeFile.Draft draft) {
        from = Objects.requireNonNull(draft.from());
        to = draft.to();
        quorum = Objects.requireNonNull(draft.quorum());
        members = draft.members();
    }

    void demand() {
        if (members.isEmpty()) {
            throw RuleBroken.at("members", "structure.committee.nobody");
        }
        for (Member member : members) {
            period(member);
        }
        for (int i = 0; i < members.size(); i++) {
            for (Member other : members.subList(i + 1, members.size())) {
                if (members.get(i).person().equals(other.person()) && overlap(members.get(i), other)) {
                    throw RuleBroken.at("members", "structure.committee.twice");
                }
            }
        }
        turningPoints().forEach(this::demandOn);
    }

    private void period(Member member) {
        LocalDate end = member.to();
        if (end != null && end.isBefore(member.from())) {
            throw RuleBroken.at("members", "structure.committee.memberPeriod");
        }
        boolean outside = member.from().isBefore(from)
                || to != null && (member.from().isAfter(to) || end != null && end.isAfter(to));
        if (outside) {
            throw RuleBroken.at("members", "structure.committee.outside");
        }
    }

    private static boolean overlap(Member one, Member other) {
        return !isAfter(one.from(), other.to()) && !isAfter(other.from(), one.to());
    }

    private static boolean isAfter(LocalDate from, @Nullable LocalDate to) {
        return to != null && from.isAfter(to);
    }

    /** The days on which somebody comes, and those after somebody goes. */
    private TreeSet<LocalDate> turningPoints() {
        var days = new TreeSet<>(List.of(from));
        for (Member member : members) {
            days.add(member.from());
            LocalDate end = member.to();
            if (end != null && !end.equals(to)) {
                days.add(end.plusDays(1));
            }
        }
        return days;
    }

    private void demandOn(LocalDate day) {
        List<Member> sitting = members.stream()
                .filter(m -> CommitteeService.holds(m.from(), m.to(), day))
                .toList();
        if (count(sitting, Part.CHAIR) != 1) {
            throw RuleBroken.at("members", "structure.committee.oneChair", day);
        }
        if (count(sitting, Part.SECRETARY) > 1) {
            throw RuleBroken.at("members", "structure.committee.oneSecretary", day);
        }
        if (sitting.size() < quorum) {
            throw RuleBroken.at("quorum", "structure.committee.quorumTooLarge", sitting.size(), day);
        }
    }

    private static long count(List<Member> sitting, Part part) {
        return sitting.stream().filter(m -> m.part() == part).count();
    }
}
