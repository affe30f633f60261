package th.sala.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.people.Needs;
import th.sala.api.people.PersonId;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;

/** People leave from a day; what waits for them is handed over before the account closes. */
@Service
@Needs(Roles.PERMISSION)
@Transactional
public class Leaving {
    /** More of one kind is handed over in several goes. */
    public static final int MOST_AT_ONCE = 1000;

    private final StructureReader structure;
    private final OpenFiles files;
    private final OpenWorks work;
    private final Directory directory;
    private final LastAdministrator administrators;
    private final Clock clock;

    Leaving(
            StructureReader structure,
            OpenFiles files,
            OpenWorks work,
            Directory directory,
            LastAdministrator administrators,
            Clock clock) {
        this.structure = structure;
        this.files = files;
        this.work = work;
        this.directory = directory;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** What waits for the person, by kind. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Waiting> waiting(PersonId person, int limit) {
        return work.of(person, limit);
    }

    /**
     * Hands over what waits for a person, and sets the last day.
     *
     * @param version of the file the administrator saw
     * @param lastDay the last day the account counts, today at the earliest or what it was; null: the person stays
     * @param takers who takes what, by {@link Waiting#titleKey}
     * @throws StaleVersion where somebody changed the file meanwhile
     * @throws RuleBroken at {@code lastDay}, or at the kind of work that has no taker while the account closes today; for a
     *     later day the work may still wait, and the person's page goes on naming it
     */
    public void leave(PersonId person, int version, @Nullable LocalDate lastDay, Map<String, PersonId> takers) {
        // who takes a department over is looked at, and files are taken after departments as everywhere
        structure.hold();
        administrators.guard();
        PersonEntity leaver = files.take(person, version);
        LocalDate today = LocalDate.now(clock);
        if (lastDay != null && lastDay.isBefore(today) && !lastDay.equals(leaver.lastDay())) {
            throw RuleBroken.at("lastDay", "people.leave.past");
        }
        LocalDate after = lastDay == null || lastDay.isBefore(today) ? today : lastDay;
        List<OpenWork> asked = today.equals(lastDay) ? work.answering(person) : List.of();
        takers.forEach((kind, taker) -> handOver(kind, person, taker, after));
        asked.stream().filter(w -> !w.of(person, 1).isEmpty()).findFirst().ifPresent(w -> {
            throw RuleBroken.at(w.titleKey(), "people.leave.waits");
        });
        LocalDate before = leaver.lastDay();
        leaver.leaves(lastDay);
        files.changed(person, lastDay == null ? "people.person.stays" : "people.person.leaves", before, lastDay);
        administrators.demand();
    }

    private void handOver(String kind, PersonId from, PersonId to, LocalDate day) {
        if (from.equals(to)) {
            throw RuleBroken.at(kind, "people.leave.same");
        }
        if (directory.active(to, day.plusDays(1)).isEmpty()) {
            throw RuleBroken.at(kind, "people.leave.takerGone");
        }
        work.kind(kind).ifPresent(w -> {
            List<OpenItem> items = w.of(from, MOST_AT_ONCE);
            try {
                w.handOver(items.stream().map(OpenItem::subject).toList(), from, to);
            } catch (RuleBroken refused) {
                throw RuleBroken.at(kind, refused.key(), refused.arguments().toArray());
            }
        });
    }
}
