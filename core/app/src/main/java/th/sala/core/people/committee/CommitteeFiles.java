package th.sala.core.people.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.Committee;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;
import th.sala.core.people.Roles;

/** Committees for those who look after them; a committee is saved with all of its members. */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class CommitteeFiles {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;

    private final CommitteeRows rows;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    CommitteeFiles(CommitteeRows rows, People people, Audit audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All committees in Thai order, also those whose term has ended; there are tens of them. */
    @Transactional(readOnly = true)
    public List<CommitteeFile.Row> list() {
        LocalDate today = LocalDate.now(clock);
        return rows.all().stream().map(c -> row(c, today)).toList();
    }

    private CommitteeFile.Row row(Committee committee, LocalDate today) {
        List<Committee.Member> sitting = rows.members(committee.id().value()).stream()
                .filter(m -> CommitteeService.holds(m.from(), m.to(), today))
                .toList();
        String chair = sitting.stream()
                .filter(m -> m.part() == Committee.Part.CHAIR)
                .findFirst()
                .flatMap(m -> people.find(m.person()))
                .map(Person::name)
                .orElse(null);
        return new CommitteeFile.Row(committee, chair, sitting.size());
    }

    @Transactional(readOnly = true)
    public Optional<CommitteeFile.Detail> find(long id) {
        return rows.find(id)
                .map(c -> new CommitteeFile.Detail(
                        id,
                        rows.version(id),
                        new CommitteeFile.Draft(
                                c.code(), c.name(), c.nameEn(), c.quorum(), c.from(), c.to(), rows.members(id))));
    }

    /**
     * Adds a committee.
     *
     * @throws RuleBroken at the field that is wrong
     */
    public long add(CommitteeFile.Draft draft) {
        CommitteeFile.Draft clean = checked(draft);
        if (clean.code().isEmpty()) {
            throw RuleBroken.at("code", "structure.committee.codeMissing");
        }
        if (clean.code().length() > LONGEST_CODE) {
            throw RuleBroken.at("code", "structure.fault.tooLong", LONGEST_CODE);
        }
        if (rows.find(clean.code()).isPresent()) {
            throw RuleBroken.at("code", "structure.committee.codeTaken", clean.code());
        }
        long id = rows.add(clean);
        audit.note(reference(id), "structure.committee.added", null, clean);
        return id;
    }

    /**
     * Changes a committee and who sits in it; the code stays.
     *
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken at the field that is wrong
     */
    public void change(long id, int version, CommitteeFile.Draft draft) {
        CommitteeFile.Draft before =
                find(id).map(CommitteeFile.Detail::values).orElseThrow(() -> new StaleVersion(reference(id)));
        CommitteeFile.Draft clean = checked(draft);
        if (!rows.change(id, version, clean)) {
            throw new StaleVersion(reference(id));
        }
        audit.note(reference(id), "structure.committee.changed", before, clean);
    }

    private static CommitteeFile.Draft checked(CommitteeFile.Draft draft) {
        var clean = new CommitteeFile.Draft(
                ThaiText.clean(draft.code()),
                ThaiText.clean(draft.name()),
                ThaiText.clean(draft.nameEn()),
                draft.quorum(),
                draft.from(),
                draft.to(),
                draft.members());
        name("name", clean.name());
        name("nameEn", clean.nameEn());
        LocalDate from = clean.from();
        if (from == null) {
            throw RuleBroken.at("from", "structure.committee.fromMissing");
        }
        if (clean.to() != null && clean.to().isBefore(from)) {
            throw RuleBroken.at("to", "structure.committee.endsBefore");
        }
        if (clean.quorum() == null || clean.quorum() < 1) {
            throw RuleBroken.at("quorum", "structure.committee.quorumMissing");
        }
        new MemberRules(clean).demand();
        return clean;
    }

    private static void name(String field, String name) {
        if (name.isEmpty()) {
            throw RuleBroken.at(field, "structure.committee.nameMissing");
        }
        if (name.length() > LONGEST_NAME) {
            throw RuleBroken.at(field, "structure.fault.tooLong", LONGEST_NAME);
        }
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "committee", Long.toString(id));
    }
}
