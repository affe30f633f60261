package th.sala.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.sala.api.RuleBroken;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentRights;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.DepartmentScope;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.People;

/**
 * Who may see a document: whoever holds its permission in its department, cleared for its confidentiality, and whoever is
 * named as its reader. A part of every query, never a filter behind it.
 */
@Component
class Sight {
    /** A person is named where the content concerns nobody else. */
    private static final String NAMED =
            "exists (select 1 from core_document_reader r where r.document_id = d.id and r.person_id = :sightPerson)";

    private final DocumentRows rows;
    private final People people;
    private final JdbcClient database;

    Sight(DocumentRows rows, People people, JdbcClient database) {
        this.rows = rows;
        this.people = people;
        this.database = database;
    }

    /** The document, unless it may not be seen; what is in the trash is seen by who may write there. */
    Optional<DocumentRow> find(DocumentId id) {
        return rows.find(id).filter(this::maySee);
    }

    /** @throws NotAllowed where there is no such document for the signed-in person */
    DocumentRow readable(DocumentId id) {
        return find(id).orElseThrow(() -> new NotAllowed(DocumentPermissions.READ));
    }

    /**
     * Holds a document until the end of the transaction, to change it.
     *
     * @throws NotAllowed where the signed-in person may not see or not change it
     * @throws RuleBroken where it is in the trash or destroyed
     */
    DocumentRow writable(DocumentId id) {
        DocumentRow row = held(id);
        demandWrite(row);
        return inUse(row);
    }

    /**
     * Holds a document until the end of the transaction, so that nobody throws away what is about to be referred to.
     *
     * @throws NotAllowed where the signed-in person may not see it
     * @throws RuleBroken where it is in the trash or destroyed
     */
    DocumentRow kept(DocumentId id) {
        return inUse(held(id));
    }

    /**
     * Holds a document until the end of the transaction, wherever it is.
     *
     * @throws NotAllowed where the signed-in person may not see it
     */
    DocumentRow held(DocumentId id) {
        return rows.hold(id).filter(this::maySee).orElseThrow(() -> new NotAllowed(DocumentPermissions.READ));
    }

    private static DocumentRow inUse(DocumentRow row) {
        if (row.destroyedAt() != null) {
            throw new RuleBroken("document.rule.destroyed", row.title());
        }
        if (row.trashedAt() != null) {
            throw new RuleBroken("document.rule.trashed", row.title());
        }
        return row;
    }

    void demandWrite(DocumentRow row) {
        demandWrite(row.rights(), row.department(), row.confidentiality());
    }

    boolean mayWrite(DocumentRow row) {
        return people.may(row.rights().write(), row.department(), row.confidentiality());
    }

    private boolean maySee(DocumentRow row) {
        return row.trashedAt() == null ? mayRead(row) : mayWrite(row);
    }

    private boolean mayRead(DocumentRow document) {
        return people.may(document.rights().read(), document.department(), document.confidentiality())
                || isNamed(document);
    }

    private boolean isNamed(DocumentRow document) {
        return database.sql("select count(*) from core_document_reader where document_id = ? and person_id = ?")
                        .params(document.id().value(), people.current().id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void demandWrite(DocumentRights rights, DepartmentId department, Confidentiality level) {
        people.demand(rights.write(), department, level);
    }

    /** The condition on {@code core_document d} under which the signed-in person sees it. */
    Condition readable() {
        Map<String, Object> values = new HashMap<>();
        values.put("sightPerson", people.current().id().value());
        List<String> ways = new ArrayList<>(List.of(NAMED));
        List<String> permissions = permissions();
        for (int i = 0; i < permissions.size(); i++) {
            String where = where(permissions.get(i), Integer.toString(i), values);
            if (!where.isEmpty()) {
                values.put("sightPermission" + i, permissions.get(i));
                ways.add("d.read_permission = :sightPermission" + i + " and (" + where + ")");
            }
        }
        return new Condition(ways.stream().collect(Collectors.joining(" or ", "(", ")")), values);
    }

    /** The condition on {@code core_document d} under which the signed-in person holds a permission of the core. */
    Condition holding(String permission) {
        Map<String, Object> values = new HashMap<>();
        String where = where(permission, "Held", values);
        return new Condition(where.isEmpty() ? "(1 = 0)" : "(" + where + ")", values);
    }

    private List<String> permissions() {
        return database.sql("select distinct read_permission from core_document")
                .query(String.class)
                .list();
    }

    /** Levels that reach equally far stand together. */
    private String where(String permission, String tag, Map<String, Object> values) {
        Map<Confidentiality, DepartmentScope> scopes = new EnumMap<>(Confidentiality.class);
        Arrays.stream(Confidentiality.values()).forEach(level -> scopes.put(level, people.scope(permission, level)));
        Map<DepartmentScope, List<String>> levels = new LinkedHashMap<>();
        scopes.forEach((level, scope) ->
                levels.computeIfAbsent(scope, s -> new ArrayList<>()).add(level.name()));
        List<String> ways = new ArrayList<>();
        levels.forEach((scope, of) -> {
            if (scope.isEmpty()) {
                return;
            }
            String name = tag + "_" + ways.size();
            values.put("sightLevels" + name, of);
            String way = "d.confidentiality in (:sightLevels" + name + ")";
            if (!scope.everywhere()) {
                values.put(
                        "sightDepartments" + name,
                        scope.departments().stream().map(DepartmentId::value).toList());
                way += " and d.department_id in (:sightDepartments" + name + ")";
            }
            ways.add(way);
        });
        return String.join(" or ", ways);
    }

    /** A condition with the values of its placeholders. */
    record Condition(String sql, Map<String, Object> values) {}
}
