package th.sala.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
    @Test
    void the_one_time_code_is_told_before_it_counts(CapturedOutput output) {
        assertThatThrownBy(() -> TestPortal.start("founding", Map.of("sala.empty", "true"), CutOff.class))
                .hasStackTraceContaining("cut off before the commit");
        assertThat(output).containsPattern("Sign in as admin with \\w+");
    }

    /** Ends the start when the administrator is written but not yet committed. */
    static class CutOff extends TransactionTemplate {
        private static final long serialVersionUID = 1L;

        private final transient JdbcClient database;

        CutOff(PlatformTransactionManager manager, JdbcClient database) {
            super(manager);
            this.database = database;
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return super.execute(status -> {
                T result = action.doInTransaction(status);
                long people = database.sql("select count(*) from core_person")
                        .query(Long.class)
                        .single();
                if (people > 0) {
                    throw new IllegalStateException("cut off before the commit");
                }
                return result;
            });
        }
    }
}
