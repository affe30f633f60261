package th.sala.core.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import th.sala.api.RuleBroken;
import th.sala.api.StaleVersion;
import th.sala.api.SubjectRef;
import th.sala.api.audit.Audit;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.NotAllowed;
import th.sala.api.people.OpenToAll;
import th.sala.api.people.People;

/** The folders of departments: whoever reads documents of a department sees them, whoever writes there keeps them. */
@Service
@OpenToAll("each folder is asked for by its department")
@Transactional
public class Folders {
    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 12;

    private final People people;
    private final Audit audit;
    private final JdbcClient database;

    Folders(People people, Audit audit, JdbcClient database) {
        this.people = people;
        this.audit = audit;
        this.database = database;
    }

    /** The folder, unless its department's documents may not be seen. */
    @Transactional(readOnly = true)
    public Optional<Folder> find(long id) {
        return read(id).filter(f -> people.may(DocumentPermissions.READ, f.department()));
    }

    /** The folders directly below another, or below the department; in Thai order. */
    @Transactional(readOnly = true)
    public List<Folder> below(DepartmentId department, @Nullable Long parent) {
        people.demand(DocumentPermissions.READ, department);
        return database.sql("select * from core_folder where department_id = ? and above = ? order by name, id")
                .params(department.value(), parent == null ? 0 : parent)
                .query(Folders::folder)
                .list();
    }

    /** The way down to the folder, itself last. */
    @Transactional(readOnly = true)
    public List<Folder> way(Folder folder) {
        people.demand(DocumentPermissions.READ, folder.department());
        List<Folder> way = new ArrayList<>(List.of(folder));
        while (way.getFirst().parent() != null && way.size() < DEEPEST) {
            way.addFirst(read(Objects.requireNonNull(way.getFirst().parent())).orElseThrow());
        }
        return way;
    }

    /**
     * Makes a folder.
     *
     * @throws RuleBroken at {@code name} where it is missing, too long or taken there, or where folders lie too deep
     */
    public long add(DepartmentId department, @Nullable Long parent, String name) {
        people.demand(DocumentPermissions.WRITE, department);
        String clean = checked(name);
        if (parent != null && way(placed(parent, department)).size() >= DEEPEST) {
            throw RuleBroken.at("name", "document.folder.deep", DEEPEST);
        }
        var key = new GeneratedKeyHolder();
        named(
                clean,
                () -> database.sql("insert into core_folder (department_id, parent_id, name)"
                                + " values (:department, :parent, :name)")
                        .param("department", department.value())
                        .param("parent", parent)
                        .param("name", clean)
                        .update(key, "id"));
        long id = Objects.requireNonNull(key.getKey()).longValue();
        audit.note(reference(id), "document.folder.added", null, clean);
        return id;
    }

    /**
     * Names a folder anew.
     *
     * @throws StaleVersion where somebody changed it meanwhile
     * @throws RuleBroken at {@code name}
     */
    public void rename(long id, int version, String name) {
        Folder folder = writable(id);
        String clean = checked(name);
        int changed = named(
                clean,
                () -> database.sql(
                                "update core_folder set name = ?, version = version + 1 where id = ? and version = ?")
                        .params(clean, id, version)
                        .update());
        if (changed == 0) {
            throw new StaleVersion(reference(id));
        }
        audit.note(reference(id), "document.folder.renamed", folder.name(), clean);
    }

    /**
     * Removes an empty folder.
     *
     * @throws RuleBroken where something is in it, the trash included
     */
    public void remove(long id) {
        Folder folder = writable(id);
        boolean used = database.sql("select exists (select 1 from core_folder where parent_id = :id)"
                        + " or exists (select 1 from core_document where folder_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (used) {
            throw new RuleBroken("document.folder.notEmpty");
        }
        database.sql("delete from core_folder where id = ?").param(id).update();
        audit.note(reference(id), "document.folder.removed", folder.name(), null);
    }

    /** A folder of that department, for what is put into it. */
    Folder placed(long id, DepartmentId department) {
        return read(id).filter(f -> f.department().equals(department))
                .orElseThrow(() -> RuleBroken.at("folder", "document.folder.gone"));
    }

    private Folder writable(long id) {
        Folder folder = find(id).orElseThrow(() -> new NotAllowed(DocumentPermissions.READ));
        people.demand(DocumentPermissions.WRITE, folder.department());
        return folder;
    }

    private Optional<Folder> read(long id) {
        return database.sql("select * from core_folder where id = ?")
                .param(id)
                .query(Folders::folder)
                .optional();
    }

    private static String checked(String name) {
        return Texts.required("name", name.replaceAll("\\s+", " "), LONGEST_NAME, "document.folder.nameMissing");
    }

    private static int named(String name, java.util.function.IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw RuleBroken.at("name", "document.folder.taken", name);
        }
    }

    private static Folder folder(ResultSet row, int number) throws SQLException {
        return new Folder(
                row.getLong("id"),
                new DepartmentId(row.getLong("department_id")),
                row.getObject("parent_id", Long.class),
                row.getString("name"),
                row.getInt("version"));
    }

    private static SubjectRef reference(long id) {
        return new SubjectRef("core", "folder", Long.toString(id));
    }
}
