package th.sala.plugin.strategy.project;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.Needs;
import th.sala.api.people.People;
import th.sala.plugin.strategy.Records;
import th.sala.plugin.strategy.StrategyPermissions;

/** Strategic projects one by one, and what is reported for them each quarter (P-STRAT-09). */
@Service
@Needs(StrategyPermissions.EDIT)
@Transactional
public class ProjectService {
    private static final String KIND = "project";

    private final EntityManager entities;
    private final People people;
    private final Audit audit;
    private final ProjectsFound found;

    ProjectService(EntityManager entities, People people, Audit audit, ProjectsFound found) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.found = found;
    }

    /** The project, or empty where there is none with that id. */
    @Needs(StrategyPermissions.READ)
    @Transactional(readOnly = true)
    public Optional<ProjectDetail> find(long id) {
        return Optional.ofNullable(entities.find(StrategicProject.class, id)).map(this::detail);
    }

    /** Adds a project to the year of its strategy. */
    public long add(ProjectDraft draft) {
        demand(draft.department());
        var strategy = strategy(draft.strategyId());
        if (Records.codeTaken(entities, StrategicProject.class, strategy.fiscalYear(), draft.code())) {
            throw codeTaken(draft);
        }
        var project = new StrategicProject(draft, strategy);
        Records.store(entities, project, () -> codeTaken(draft));
        audit.note(Records.subject(KIND, project.id()), "strategy.project.added", null, draft);
        found.write(List.of(project.id()));
        return project.id();
    }

    /** Changes a project; needs the right in the department it leaves and in the one it goes to. */
    public void change(long id, int seen, ProjectDraft draft) {
        var project = editable(id);
        demand(draft.department());
        Records.sameVersion(Records.subject(KIND, id), seen, project);
        var before = project.draft();
        if (!before.code().equals(draft.code())) {
            throw RuleBroken.at("code", "strategy.project.codeFixed");
        }
        project.change(draft, strategy(draft.strategyId()));
        audit.note(Records.subject(KIND, id), "strategy.project.changed", before, draft);
        found.write(List.of(id));
    }

    /**
     * Takes in what is reported for a quarter; a report of nothing takes an earlier one back.
     *
     * @param seen version of the quarter's report the person saw, null where there was none
     */
    public void report(long id, int quarter, @Nullable Integer seen, ProjectReport report) {
        var project = editable(id);
        var existing = result(id, quarter);
        Records.sameVersion(Records.subject(KIND, id), seen, existing.orElse(null));
        var before = existing.map(ProjectResult::report).orElse(null);
        if (report.isEmpty()) {
            entities.remove(existing.orElseThrow(() -> new RuleBroken("strategy.result.empty")));
            audit.note(Records.subject(KIND, id), "strategy.project.reported", before, null);
            found.write(List.of(id));
            return;
        }
        var result = existing.orElseGet(() -> new ProjectResult(project, quarter));
        result.change(report);
        Records.store(entities, result, () -> new StaleVersion(Records.subject(KIND, id)));
        audit.note(Records.subject(KIND, id), "strategy.project.reported", before, report);
        found.write(List.of(id));
    }

    private static RuleBroken codeTaken(ProjectDraft draft) {
        return RuleBroken.at("code", "strategy.project.codeTaken", draft.code());
    }

    private StrategicProject editable(long id) {
        var project = entities.find(StrategicProject.class, id);
        if (project == null) {
            throw new RuleBroken("strategy.project.gone");
        }
        demand(project.department());
        return project;
    }

    private void demand(@Nullable DepartmentId department) {
        if (department != null) {
            people.demand(StrategyPermissions.EDIT, department);
        } else {
            people.demandEverywhere(StrategyPermissions.EDIT);
        }
    }

    private Strategy strategy(long id) {
        var strategy = entities.find(Strategy.class, id);
        if (strategy == null) {
            throw RuleBroken.at("strategyId", "strategy.project.strategyMissing");
        }
        return strategy;
    }

    private Optional<ProjectResult> result(long id, int quarter) {
        return entities.createQuery(
                        "from ProjectResult r where r.project.id = :id and r.quarter = :quarter", ProjectResult.class)
                .setParameter("id", id)
                .setParameter("quarter", quarter)
                .getResultStream()
                .findFirst();
    }

    private ProjectDetail detail(StrategicProject project) {
        var reports = new HashMap<Integer, ProjectDetail.Reported>();
        entities.createQuery("from ProjectResult r where r.project = :project", ProjectResult.class)
                .setParameter("project", project)
                .getResultStream()
                .forEach(r -> reports.put(r.quarter(), new ProjectDetail.Reported(r.version(), r.report())));
        var strategy = strategy(project.draft().strategyId());
        return new ProjectDetail(
                project.id(), project.version(), project.year(), project.draft(), strategy.line(), reports);
    }
}
