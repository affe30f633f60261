package th.sala.core.module.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The DataSource of a module: inside a transaction it hands out the core's connection, on which the module can neither
 * commit, roll back, change the mode nor close; outside, a connection of the pool.
 */
public class JoinedDataSource extends DelegatingDataSource {
    public JoinedDataSource(DataSource core) {
        super(core);
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource core = Objects.requireNonNull(getTargetDataSource());
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.getResource(core) instanceof ConnectionHolder holder) {
            return joined(holder.getConnection());
        }
        Connection own = core.getConnection();
        Borrower.note(() -> own);
        return own;
    }

    private static Connection joined(Connection core) {
        return (Connection) Proxy.newProxyInstance(
                JoinedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(proxy, core, method, arguments));
    }

    private static @Nullable Object call(
            Object proxy, Connection core, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit", "close", "setAutoCommit", "setReadOnly", "setTransactionIsolation" -> {
                return null;
            }
            case "rollback" -> {
                if (arguments == null || arguments.length == 0) {
                    return null;
                }
            }
            case "isClosed" -> {
                return false;
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "unwrap" -> {
                if (arguments != null && arguments[0] instanceof Class<?> type && type.isInstance(proxy)) {
                    return proxy;
                }
            }
            default -> {}
        }
        try {
            return method.invoke(core, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
