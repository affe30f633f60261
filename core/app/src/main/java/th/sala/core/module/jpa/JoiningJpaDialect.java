package th.sala.core.module.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Joins a module's session to the core's transaction. Spring calls {@link #prepareTransaction} when it opens the
 * session inside a transaction of another manager; there the session begins its own transaction, which is bookkeeping
 * only (see {@link JoinedDataSource}), and ends it with the core's.
 */
public class JoiningJpaDialect extends HibernateJpaDialect {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(JoiningJpaDialect.class);
    /** Just before Spring's own synchronization (900), which closes the session in beforeCompletion. */
    private static final int BEFORE_SPRING = 899;

    private final transient EntityManagerFactory coreFactory;

    public JoiningJpaDialect(EntityManagerFactory coreFactory) {
        this.coreFactory = coreFactory;
    }

    @Override
    public Object prepareTransaction(EntityManager session, boolean readOnly, @Nullable String name) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            session.getTransaction().begin();
            EntityManager core = EntityManagerFactoryUtils.getTransactionalEntityManager(coreFactory);
            boolean late = core != null && CoreTransactionManager.isCommitting(core);
            TransactionSynchronizationManager.registerSynchronization(new Join(session, core, readOnly, late));
        }
        return super.prepareTransaction(session, readOnly, name);
    }

    private final class Join implements TransactionSynchronization, Ordered {
        private final EntityManager session;
        private final @Nullable EntityManager core;
        private final boolean readOnly;
        private boolean committing;

        /**
         * @param late the session was opened by a BEFORE_COMMIT callback: {@link #beforeCommit} is not called any more
         */
        Join(EntityManager session, @Nullable EntityManager core, boolean readOnly, boolean late) {
            this.session = session;
            this.core = core;
            this.readOnly = readOnly;
            this.committing = late;
        }

        @Override
        public int getOrder() {
            return BEFORE_SPRING;
        }

        @Override
        public void beforeCommit(boolean transactionReadOnly) {
            demandCommittable();
            if (!readOnly) {
                writeOut();
            }
            committing = true;
        }

        private void writeOut() {
            try {
                if (core != null && core.isJoinedToTransaction()) {
                    // core rows first: rows of the module may name them
                    core.flush();
                }
                session.flush();
            } catch (RuntimeException e) {
                throw DataAccessUtils.translateIfNecessary(e, JoiningJpaDialect.this);
            }
        }

        /**
         * commit() also flushes what BEFORE_COMMIT callbacks changed after our flush. Spring swallows what is thrown
         * here, so a flush that fails must veto the core's commit itself.
         */
        @Override
        public void beforeCompletion() {
            EntityTransaction own = session.getTransaction();
            if (!own.isActive()) {
                return;
            }
            if (!committing) {
                own.rollback();
                return;
            }
            try {
                demandCommittable();
                own.commit();
            } catch (RuntimeException e) {
                LOG.warn("A module's session cannot be flushed, the transaction is rolled back", e);
                if (core != null && core.getTransaction().isActive()) {
                    core.getTransaction().setRollbackOnly();
                }
                if (own.isActive()) {
                    own.rollback();
                }
            }
        }

        private void demandCommittable() {
            if (session.getTransaction().getRollbackOnly()) {
                throw new UnexpectedRollbackException("The module's session may only roll back");
            }
        }
    }
}
