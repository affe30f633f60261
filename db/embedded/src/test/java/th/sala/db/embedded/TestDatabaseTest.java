package th.sala.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void a_schema_is_empty_each_time_it_is_asked_for() throws SQLException {
        TestDatabase.Schema schema = TestDatabase.schema("th.sala.Example");
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table left_behind (id int)");
        }
        try (Connection connection = TestDatabase.schema("th.sala.Example").connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select * from left_behind"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(schema.name()).isEqualTo("sala_test_th_sala_example");
    }
}
