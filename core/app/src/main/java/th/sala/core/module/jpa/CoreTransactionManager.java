package th.sala.core.module.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one transaction manager of core and modules. It knows which transactions of this thread are already in their
 * commit phase: a module's session that is opened there has to be flushed differently, see {@link JoiningJpaDialect}.
 */
public class CoreTransactionManager extends JpaTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<Set<EntityManager>> COMMITTING =
            ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

    public CoreTransactionManager(EntityManagerFactory factory) {
        super(factory);
    }

    static boolean isCommitting(EntityManager core) {
        return COMMITTING.get().contains(core);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            Borrower.note(this::connection);
        } catch (SQLException | IllegalStateException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("This thread gets no connection any more", e);
        }
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        EntityManager core = core();
        if (status.isNewTransaction() && core != null) {
            COMMITTING.get().add(core);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        Set<EntityManager> committing = COMMITTING.get();
        committing.remove(core());
        if (committing.isEmpty()) {
            COMMITTING.remove();
        }
        super.doCleanupAfterCompletion(transaction);
    }

    private @Nullable EntityManager core() {
        return TransactionSynchronizationManager.getResource(Objects.requireNonNull(getEntityManagerFactory()))
                        instanceof EntityManagerHolder holder
                ? holder.getEntityManager()
                : null;
    }

    private @Nullable Connection connection() {
        DataSource source = getDataSource();
        return source != null
                        && TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder
                ? holder.getConnection()
                : null;
    }
}
