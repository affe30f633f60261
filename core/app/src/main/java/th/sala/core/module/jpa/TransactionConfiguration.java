package th.sala.core.module.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the transaction manager that modules can join in place of Spring Boot's. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {
    @Bean
    CoreTransactionManager transactionManager(
            EntityManagerFactory factory, ObjectProvider<TransactionManagerCustomizers> customizers) {
        CoreTransactionManager manager = new CoreTransactionManager(factory);
        manager.setNestedTransactionAllowed(false);
        customizers.ifAvailable(c -> c.customize(manager));
        return manager;
    }
}
