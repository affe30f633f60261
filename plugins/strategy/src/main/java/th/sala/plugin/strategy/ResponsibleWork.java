package th.sala.plugin.strategy;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.PersonId;
import th.sala.api.work.OpenItem;
import th.sala.api.work.OpenWork;

/** What waits for who is responsible for a row, and is handed over with it. */
public abstract class ResponsibleWork implements OpenWork {
    private final EntityManager entities;
    private final People people;
    private final Audit audit;
    private final PlanFound found;
    private final Class<? extends Responsibility> type;

    protected ResponsibleWork(
            EntityManager entities, People people, Audit audit, PlanFound found, Class<? extends Responsibility> type) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
        this.found = found;
        this.type = type;
    }

    @Override
    public String titleKey() {
        return "strategy.openWork." + found.list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(PersonId person, int limit) {
        return open("responsibleId", person.value(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> of(DepartmentId department, int limit) {
        return open("departmentId", department.value(), limit);
    }

    /** What is open of the rows whose column has this value. */
    protected abstract List<OpenItem> open(String column, long value, int limit);

    @Override
    @Transactional
    public void handOver(List<SubjectRef> items, PersonId from, PersonId to) {
        if (people.find(to).isEmpty()) {
            throw new RuleBroken("strategy.responsible.gone");
        }
        for (SubjectRef item : items) {
            if (item.module().equals("strategy") && item.kind().equals(found.kind())) {
                Long id = Long.valueOf(item.id());
                Responsibility row = entities.find(type, id);
                if (row != null && from.equals(row.responsible())) {
                    row.responsible(to);
                    audit.note(item, "strategy.responsible.changed", from, to);
                    found.write(List.of(id));
                }
            }
        }
    }
}
