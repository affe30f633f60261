package th.sala.plugin.strategy.project;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;
import th.sala.plugin.strategy.PlanFound;

/** Strategic projects, with what was reported of them. */
@Component
public class ProjectsFound extends PlanFound {
    private final EntityManager entities;

    ProjectsFound(EntityManager entities, SearchEntries entries) {
        super(entities, entries, "project", StrategicProject.class);
        this.entities = entities;
    }

    @Override
    protected List<SearchEntry> read(List<Long> ids) {
        Map<Long, String> reported = entities.createQuery(
                        "select r.project.id, r from ProjectResult r where r.project.id in :ids order by r.quarter",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> Objects.requireNonNullElse(
                                        ((ProjectResult) row[1]).report().narrative(), ""),
                                Collectors.joining("\n"))));
        return entities.createQuery("from StrategicProject p where p.id in :ids order by p.id", StrategicProject.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(project -> entry(project, reported.getOrDefault(project.id(), "")))
                .toList();
    }

    private SearchEntry entry(StrategicProject project, String reported) {
        ProjectDraft draft = project.draft();
        return entry(
                project,
                draft.name(),
                words(draft.code(), draft.units(), draft.indicator(), draft.target(), reported),
                draft.department(),
                draft.responsible());
    }
}
