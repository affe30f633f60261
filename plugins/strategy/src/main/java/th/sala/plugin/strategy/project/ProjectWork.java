package th.sala.plugin.strategy.project;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.stereotype.Component;
import th.sala.api.audit.Audit;
import th.sala.api.people.People;
import th.sala.plugin.strategy.PlanWork;

/** Strategic projects that wait for their report or to be finished. */
@Component
class ProjectWork extends PlanWork {
    ProjectWork(EntityManager entities, People people, Audit audit, Clock clock, ProjectsFound found) {
        super(
                entities,
                people,
                audit,
                clock,
                new Rows("project", StrategicProject.class, "ProjectResult", "percent"),
                found);
    }
}
