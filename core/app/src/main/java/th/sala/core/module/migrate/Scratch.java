package th.sala.core.module.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** A schema beside the real one with the module's tables and some of their rows; gone when closed. */
final class Scratch implements AutoCloseable {
    /** Enough to meet what real rows look like, few enough not to keep the administrator waiting. */
    private static final int ROWS = 10_000;

    private final Connection connection;
    private final String name;
    private final String real;
    private final List<String> tables;

    private Scratch(Connection connection, String name, String real, List<String> tables) {
        this.connection = connection;
        this.name = name;
        this.real = real;
        this.tables = tables;
    }

    static Scratch open(DataSource database, String id) throws SQLException {
        Connection connection = database.getConnection();
        Scratch scratch = null;
        try {
            String real = connection.getCatalog();
            scratch = new Scratch(connection, fresh(real), real, tables(connection, real, id));
            scratch.create();
            return scratch;
        } catch (SQLException | RuntimeException e) {
            if (scratch == null) {
                connection.close();
            } else {
                scratch.close();
            }
            throw e;
        }
    }

    /** Drops what a portal that ended in the middle of a rehearsal left on the server. */
    static void sweep(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String like = prefix(connection.getCatalog()).replace("_", "\\_") + "%";
            for (String left : texts(
                    connection,
                    "select schema_name from information_schema.schemata where schema_name like '" + like + "'",
                    1)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("drop database `" + left + "`");
                }
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /** Tables copied from the real schema. */
    List<String> tables() {
        return tables;
    }

    private static String fresh(String real) {
        String suffix = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return prefix(real) + suffix;
    }

    private static String prefix(String real) {
        return "sala_try_" + real.substring(0, Math.min(40, real.length())) + "_";
    }

    private static List<String> tables(Connection connection, String real, String id) throws SQLException {
        String query = "select table_name from information_schema.tables where table_schema = '" + real
                + "' and table_type = 'BASE TABLE' and table_name like '" + id + "\\_%' order by table_name";
        return texts(connection, query, 1);
    }

    private void create() throws SQLException {
        execute("create database `" + name + "` character set utf8mb4 collate utf8mb4_thai_520_w2");
        connection.setCatalog(name);
        execute("set foreign_key_checks = 0");
        // or the copy would wait for whoever writes into the real tables, and hold up others
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        for (String table : tables) {
            execute(texts(connection, "show create table `" + real + "`.`" + table + "`", 2)
                    .getFirst());
            copy(table);
        }
        execute("set foreign_key_checks = 1");
    }

    private void copy(String table) throws SQLException {
        if (table.endsWith("_databasechangeloglock")) {
            return;
        }
        String columns = String.join(
                ", ",
                texts(
                        connection,
                        "select concat('`', column_name, '`') from information_schema.columns where table_schema = '"
                                + real + "' and table_name = '" + table
                                + "' and generation_expression is null order by ordinal_position",
                        1));
        String limit = table.endsWith("_databasechangelog") ? "" : " limit " + ROWS;
        execute("insert into `" + table + "` (" + columns + ") select " + columns + " from `" + real + "`.`" + table
                + "`" + limit);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String query, int column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            connection.setCatalog(real);
            execute("set foreign_key_checks = 1");
            execute("drop database if exists `" + name + "`");
        }
    }
}
