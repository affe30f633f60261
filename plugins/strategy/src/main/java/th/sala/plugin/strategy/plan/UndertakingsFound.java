package th.sala.plugin.strategy.plan;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.sala.api.search.SearchEntries;
import th.sala.api.search.SearchEntry;
import th.sala.plugin.strategy.PlanFound;

/** Undertakings, with what their departments reported. */
@Component
public class UndertakingsFound extends PlanFound {
    private final EntityManager entities;

    UndertakingsFound(EntityManager entities, SearchEntries entries) {
        super(entities, entries, "undertaking", Undertaking.class);
        this.entities = entities;
    }

    @Override
    protected List<SearchEntry> read(List<Long> ids) {
        Map<Long, String> reported = entities.createQuery(
                        "select r.undertaking.id, r from QuarterResult r where r.undertaking.id in :ids"
                                + " order by r.quarter",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(row -> words(((QuarterResult) row[1]).draft()), Collectors.joining("\n"))));
        return entities.createQuery("from Undertaking u where u.id in :ids order by u.id", Undertaking.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(undertaking -> entry(undertaking, reported.getOrDefault(undertaking.id(), "")))
                .toList();
    }

    private SearchEntry entry(Undertaking undertaking, String reported) {
        UndertakingDraft draft = undertaking.draft();
        return entry(
                undertaking,
                draft.name(),
                words(draft.code(), draft.groupName(), draft.target(), reported),
                draft.department(),
                draft.responsible());
    }

    private static String words(ResultDraft report) {
        return words(
                report.sixMonths().planned(),
                report.sixMonths().result(),
                report.twelveMonths().planned(),
                report.twelveMonths().result(),
                report.explanation());
    }
}
