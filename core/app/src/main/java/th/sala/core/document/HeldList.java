package th.sala.core.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.document.DocumentId;
import th.sala.api.list.ListQuery;
import th.sala.api.people.Needs;
import th.sala.api.people.People;

/** The documents held by an order, page by page, and those that can be. */
@Service
@Needs(DocumentPermissions.KEEP)
@Transactional(readOnly = true)
public class HeldList {
    private static final String HELD = " from core_hold_document x join core_document d on d.id = x.document_id"
            + " left join core_document_kind k on k.id = d.kind_id where x.hold_id = :hold";

    private final People people;
    private final Sight sight;
    private final JdbcClient database;

    HeldList(People people, Sight sight, JdbcClient database) {
        this.people = people;
        this.sight = sight;
        this.database = database;
    }

    /** Whether the signed-in person may hold the document: sees it and keeps its department at its level. */
    public boolean mayHold(DocumentId document) {
        return sight.find(document)
                .filter(row -> row.destroyedAt() == null)
                .filter(row -> people.may(DocumentPermissions.KEEP, row.department(), row.confidentiality()))
                .isPresent();
    }

    /**
     * The documents held by an order that the person may see.
     *
     * <p>Filters: {@code hold} (id, always set), {@code title} (part of it), {@code kind} (id). Sorts: {@code title},
     * {@code lastDay}.
     */
    public List<KeptRow> documents(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return KeptRows.page(database, HELD + seen(query, values), values, query, "d.title");
    }

    /** How many; as {@link #documents}. */
    public int countDocuments(ListQuery query) {
        Map<String, Object> values = new HashMap<>();
        return KeptRows.count(database, HELD + seen(query, values), values);
    }

    private String seen(ListQuery query, Map<String, Object> values) {
        Sight.Condition seen = sight.readable();
        values.putAll(seen.values());
        values.put("hold", query.filter("hold").map(Long::parseLong).orElseThrow());
        return " and " + seen.sql() + KeptRows.filters(query, values);
    }

    /** Documents that can be held, by a part of the title, the newest first; at most {@code limit}, 1 or more. */
    public List<KeptRow> suggest(String typed, int limit) {
        Sight.Condition seen = sight.readable();
        Sight.Condition kept = sight.holding(DocumentPermissions.KEEP);
        return database.sql("select " + KeptRows.COLUMNS
                        + " from core_document d left join core_document_kind k on k.id = d.kind_id"
                        + " where d.title like :title escape '!' and d.destroyed_at is null and d.trashed_at is null and "
                        + seen.sql() + " and " + kept.sql() + " order by d.id desc limit :limit")
                .param("title", KeptRows.containing(typed))
                .params(seen.values())
                .params(kept.values())
                .param("limit", limit)
                .query(KeptRows::row)
                .list();
    }
}
