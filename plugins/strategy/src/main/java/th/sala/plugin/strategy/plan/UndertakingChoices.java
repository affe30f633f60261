package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.Needs;
import th.sala.plugin.strategy.Conditions;
import th.sala.plugin.strategy.StrategyPermissions;

/** Undertakings as other records refer to them. */
@Service
@Needs(StrategyPermissions.READ)
@Transactional(readOnly = true)
public class UndertakingChoices {
    private final EntityManager entities;

    UndertakingChoices(EntityManager entities) {
        this.entities = entities;
    }

    /** Undertakings of these departments whose code or name contains the text, those of the latest year first. */
    public List<UndertakingChoice> search(String text, DepartmentScope within, int limit) {
        if (within.isEmpty()) {
            return List.of();
        }
        var conditions = new Conditions().contains("concat(u.code, ' ', u.name)", text);
        if (!within.everywhere()) {
            conditions.among(
                    "u.departmentId",
                    within.departments().stream().map(DepartmentId::value).toList());
        }
        return conditions
                .fill(entities.createQuery(
                        "from Undertaking u" + conditions.where() + " order by u.fiscalYear desc, u.code, u.id",
                        Undertaking.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(UndertakingChoices::choice)
                .toList();
    }

    public Optional<UndertakingChoice> find(long id) {
        return Optional.ofNullable(entities.find(Undertaking.class, id)).map(UndertakingChoices::choice);
    }

    private static UndertakingChoice choice(Undertaking undertaking) {
        return new UndertakingChoice(
                undertaking.id(),
                undertaking.fiscalYear(),
                undertaking.draft().code(),
                undertaking.draft().name(),
                undertaking.department());
    }
}
