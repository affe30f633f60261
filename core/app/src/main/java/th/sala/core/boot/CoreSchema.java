package th.sala.core.boot;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the core's tables up to date. Where the changelog files are those of the last successful update, Liquibase is
 * not even loaded (half a second of every start); where the database knows a change that this version does not, a
 * newer Sala has used it and nothing is touched.
 */
class CoreSchema extends SpringLiquibase {
    private static final String FILES = "classpath:db/changelog/*.yaml";

    private final HomeKind kind;

    CoreSchema(DataSource dataSource, HomeKind kind) {
        this.kind = kind;
        // Liquibase reports its use to its makers unless told not to
        System.setProperty("liquibase.analytics.enabled", "false");
        setDataSource(dataSource);
        setChangeLog("classpath:db/changelog/changelog.yaml");
        setDatabaseChangeLogTable("core_databasechangelog");
        setDatabaseChangeLogLockTable("core_databasechangeloglock");
    }

    @Override
    public void afterPropertiesSet() throws LiquibaseException {
        try {
            String ours = fingerprint();
            if (!ours.equals(recorded())) {
                super.afterPropertiesSet();
                record(ours);
            }
            refuseHiddenSample();
        } catch (IOException | SQLException error) {
            throw new LiquibaseException(error);
        }
    }

    /** The note in the home may be wrong or copied; what the database says counts before the portal listens. */
    private void refuseHiddenSample() throws SQLException {
        try (Connection connection = getDataSource().getConnection()) {
            if (ExternalDatabase.kind(connection).filter(HomeKind::loopbackOnly).isPresent() && !kind.loopbackOnly()) {
                throw new CannotStart(
                        "The database holds the sample agency, though the home says it does not: delete the file"
                                + " \"kind\" in the home folder and start again.");
            }
        }
    }

    @Override
    protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
        List<RanChangeSet> unknown =
                List.copyOf(liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression()));
        if (!unknown.isEmpty()) {
            throw new CannotStart(
                    "The database was made by a newer version of Sala (it has the change %s, unknown here): start that version or choose another home with --home."
                            .formatted(unknown.getLast().getId()));
        }
        super.performUpdate(liquibase);
    }

    private static String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String recorded() throws SQLException {
        try (Connection connection = getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists core_schema_state (id int primary key, changelog char(64)"
                    + " character set ascii collate ascii_bin not null)"
                    + " default charset utf8mb4 collate utf8mb4_thai_520_w2");
            try (ResultSet row = statement.executeQuery("select changelog from core_schema_state where id = 1")) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private void record(String fingerprint) throws SQLException {
        try (Connection connection = getDataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("replace into core_schema_state values (1, ?)")) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
        }
    }
}
