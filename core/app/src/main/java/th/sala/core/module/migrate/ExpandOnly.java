package th.sala.core.module.migrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.change.Change;
import liquibase.change.ChangeFactory;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.InsertDataChange;
import liquibase.change.core.LoadDataChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.UpdateDataChange;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;
import th.sala.core.module.Words;

/**
 * Migrations only ever add, one change at a time, to the module's own tables: so that the version before still works
 * on them when the new one fails. What is not known to be harmless is refused.
 */
final class ExpandOnly {
    private static final Set<Class<? extends Change>> DEFINITIONS = Set.of(
            CreateTableChange.class,
            AddColumnChange.class,
            AddDefaultValueChange.class,
            AddForeignKeyConstraintChange.class,
            AddUniqueConstraintChange.class,
            CreateIndexChange.class);
    private static final Set<Class<? extends Change>> ROWS =
            Set.of(InsertDataChange.class, UpdateDataChange.class, LoadDataChange.class);

    private final String id;
    private final Set<String> existing;

    /**
     * @param existing tables that are there before the first of the changes
     */
    ExpandOnly(String id, Set<String> existing) {
        this.id = id;
        this.existing = new HashSet<>(existing);
    }

    /** Every rule the changeset breaks; empty where it may run. */
    List<Words> broken(ChangeSet changeSet) {
        List<Words> broken = new ArrayList<>();
        String name = Migrations.name(changeSet);
        if (!changeSet.getFilePath().startsWith("db/" + id + "/")) {
            broken.add(Words.of("module.refused.changePath", name, "db/" + id + "/"));
        }
        if (changeSet.isAlwaysRun() || changeSet.isRunOnChange()) {
            broken.add(Words.of("module.refused.changeAgain", name));
        }
        if (!changeSet.getSqlVisitors().isEmpty()) {
            // it would change the statement after it was judged
            broken.add(Words.of("module.refused.change", name, "modifySql"));
        }
        int definitions = 0;
        int all = 0;
        for (Change change : changeSet.getChanges()) {
            all++;
            if (change instanceof RawSQLChange raw) {
                SqlRules sql = new SqlRules(id, name, existing);
                broken.addAll(sql.broken(String.valueOf(raw.getSql())));
                definitions += sql.definitions();
                all += sql.statements() - 1;
            } else if (DEFINITIONS.contains(change.getClass())) {
                definitions++;
                broken.addAll(definition(change, name));
            } else if (!ROWS.contains(change.getClass())) {
                broken.add(Words.of("module.refused.change", name, word(change)));
            }
            broken.addAll(places(change, name));
        }
        if (definitions > 0 && all > 1) {
            broken.add(Words.of("module.refused.changeMany", name));
        }
        return broken;
    }

    private static String word(Change change) {
        return Scopes.factory().getChangeMetaData(change).getName();
    }

    private List<Words> definition(Change change, String name) {
        List<Words> broken = new ArrayList<>();
        if (change instanceof AddColumnChange add && existing.contains(lower(add.getTableName()))) {
            add.getColumns().stream()
                    .filter(ExpandOnly::demandsValue)
                    .forEach(c -> broken.add(Words.of("module.refused.changeNotNull", name, c.getName())));
        }
        columns(change)
                .map(ColumnConfig::getConstraints)
                .filter(java.util.Objects::nonNull)
                .map(ExpandOnly::referenced)
                .filter(table -> table != null && !own(table))
                .forEach(table -> broken.add(Words.of("module.refused.changeForeignKey", name, table)));
        return broken;
    }

    private static Stream<? extends ColumnConfig> columns(Change change) {
        return change instanceof CreateTableChange create
                ? create.getColumns().stream()
                : change instanceof AddColumnChange add ? add.getColumns().stream() : Stream.empty();
    }

    private static boolean demandsValue(ColumnConfig column) {
        ConstraintsConfig constraints = column.getConstraints();
        return constraints != null
                && Boolean.FALSE.equals(constraints.isNullable())
                && !column.hasDefaultValue()
                && !Boolean.TRUE.equals(column.isAutoIncrement());
    }

    private static @Nullable String referenced(ConstraintsConfig constraints) {
        if (constraints.getReferencedTableName() != null) {
            return constraints.getReferencedTableName();
        }
        String references = constraints.getReferences();
        return references == null ? null : references.replaceAll("\\(.*", "").strip();
    }

    /** Every table a change names must be the module's own, and in the portal's schema. */
    private List<Words> places(Change change, String name) {
        List<Words> broken = new ArrayList<>();
        Scopes.factory().getParameters(change).forEach((parameter, value) -> {
            String word = parameter.toLowerCase(Locale.ROOT);
            if (word.endsWith("schemaname") || word.endsWith("catalogname")) {
                broken.add(Words.of("module.refused.changeSchema", name, value));
            } else if (word.endsWith("referencedtablename") && !own(String.valueOf(value))) {
                broken.add(Words.of("module.refused.changeForeignKey", name, value));
            } else if (word.endsWith("tablename") && !own(String.valueOf(value))) {
                broken.add(Words.of("module.refused.changeTable", name, value, id + "_"));
            }
        });
        return broken;
    }

    private boolean own(String table) {
        return lower(table).startsWith(id + "_");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Liquibase keeps its registries in a scope. */
    private static final class Scopes {
        static ChangeFactory factory() {
            return liquibase.Scope.getCurrentScope().getSingleton(ChangeFactory.class);
        }
    }
}
