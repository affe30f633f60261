package th.sala.core.module.jpa;

import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thread whose connections can be taken back when it does not come to an end. */
public interface Borrower {
    /** The thread has got this connection. */
    void borrowed(Connection connection);

    /** All connections the thread ever got; those it gave back are closed. */
    List<Connection> connections();

    /** Notes the connection where the current thread is a borrower; others do not even fetch it. */
    static void note(Supplier<@Nullable Connection> connection) {
        if (Thread.currentThread() instanceof Borrower borrower) {
            Connection got = connection.get();
            if (got != null) {
                borrower.borrowed(got);
            }
        }
    }
}
