package th.sala.core.module.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import th.sala.api.people.Department;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;
import th.sala.core.people.ModuleWork;
import th.sala.core.people.WorkPlaces;

/** What is under way where a head is about to switch a module off. */
@Service
@Needs(DepartmentModules.PERMISSION)
public class DepartmentWork {
    /** More than so many are not counted. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DepartmentWork.class);

    private final ReachReader reach;
    private final ModuleWork work;
    private final WorkPlaces places;
    private final People people;

    DepartmentWork(ReachReader reach, ModuleWork work, WorkPlaces places, People people) {
        this.reach = reach;
        this.work = work;
        this.places = places;
        this.people = people;
    }

    /**
     * Work of one kind.
     *
     * @param items at most one more than {@link #MOST}
     * @param unknown the module could not say what is open
     */
    public record Kind(String titleKey, List<OpenItem> items, boolean unknown) {
        public Kind {
            items = List.copyOf(items);
        }
    }

    /** The kinds of which something is open in the department and in those below it that follow its head's word. */
    public List<Kind> of(String module, DepartmentId department) {
        people.demand(DepartmentModules.PERMISSION, department);
        ReachSettings settings = reach.settings();
        List<DepartmentId> following = places.tree().stream()
                .map(Department::id)
                .filter(d -> settings.follows(module, places.line(d), department))
                .toList();
        return work.of(module).stream()
                .map(kind -> ask(kind, following))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Kind> ask(OpenWork kind, List<DepartmentId> departments) {
        String title = "reach.work.unknown";
        try {
            title = kind.titleKey();
            List<OpenItem> items = new ArrayList<>();
            for (DepartmentId department : departments) {
                int room = MOST + 1 - items.size();
                if (room > 0) {
                    items.addAll(kind.of(department, room));
                }
            }
            return items.isEmpty() ? Optional.empty() : Optional.of(new Kind(title, items, false));
        } catch (RuntimeException | LinkageError e) {
            // one broken module must not keep the head from switching it off
            LOG.error("What is open could not be asked: {}", title, e);
            return Optional.of(new Kind(title, List.of(), true));
        }
    }
}
