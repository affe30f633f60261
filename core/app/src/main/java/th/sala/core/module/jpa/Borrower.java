package th.sala.core.module.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thread whose connections can be taken back when it does not come to an end. */
public interface Borrower {
    /** The thread has got this connection; false where it must not keep it. */
    boolean borrowed(Connection connection);

    /** All connections the thread ever got, those it gave back are closed; from now on it gets none. */
    List<Connection> surrender();

    /**
     * Notes the connection where the current thread is a borrower; others do not even fetch it.
     *
     * @throws IllegalStateException where the thread's connections have been taken back; this one is closed
     */
    static void note(Supplier<@Nullable Connection> connection) throws SQLException {
        if (Thread.currentThread() instanceof Borrower borrower) {
            Connection got = connection.get();
            if (got != null && !borrower.borrowed(got)) {
                got.close();
                throw new IllegalStateException("The thread took too long and gets no connection any more");
            }
        }
    }
}
