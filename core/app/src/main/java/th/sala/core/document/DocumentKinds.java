package th.sala.core.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.people.OpenToAll;

/** The kinds of documents there are. */
@Service
@OpenToAll("which kinds there are is no secret; whoever changes them is asked in each call")
@Transactional
public class DocumentKinds {
    private final JdbcClient database;

    DocumentKinds(JdbcClient database) {
        this.database = database;
    }

    /** All kinds in Thai order; there are tens of them. */
    @Transactional(readOnly = true)
    public List<DocumentKind> all() {
        Map<Long, List<DocumentKind.Field>> fields = new HashMap<>();
        database.sql("select * from core_document_field order by kind_id, place, id")
                .query((row, number) -> fields.computeIfAbsent(row.getLong("kind_id"), k -> new java.util.ArrayList<>())
                        .add(new DocumentKind.Field(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("name_en"),
                                DocumentKind.Type.valueOf(row.getString("type")),
                                Arrays.stream(row.getString("choices").split("\n"))
                                        .filter(c -> !c.isBlank())
                                        .toList(),
                                row.getBoolean("required"))))
                .list();
        return database.sql("select * from core_document_kind order by name, id")
                .query((row, number) -> new DocumentKind(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getObject("kept_years", Integer.class),
                        DocumentKind.KeptFrom.valueOf(row.getString("kept_from")),
                        row.getBoolean("active"),
                        row.getInt("version"),
                        fields.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    DocumentKind find(long id) {
        return all().stream().filter(k -> k.id() == id).findFirst().orElseThrow();
    }

    Map<String, Long> ids() {
        Map<String, Long> ids = new HashMap<>();
        all().forEach(k -> ids.put(k.code(), k.id()));
        return ids;
    }
}
