package th.sala.core.module.run;

import java.lang.annotation.Annotation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.data.AbstractRepositoryConfigurationSourceSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.config.JpaRepositoryConfigExtension;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import th.sala.api.people.People;
import th.sala.core.people.NeedsAdvisor;

/**
 * What every module's context has by itself. The two annotations must stand here directly: as meta-annotations they
 * make no proxies, and post-processors and advisors are not inherited from a parent context. Not annotated as a
 * configuration, so that the core's own scan passes it by.
 */
@EnableTransactionManagement(proxyTargetClass = true)
@EnableMethodSecurity
class ModuleDefaults {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static NeedsAdvisor needsAdvisor(ObjectProvider<People> people) {
        return new NeedsAdvisor(people);
    }

    /** Only for modules that have entities. */
    @Import(Repositories.class)
    static class WithEntities {}

    /** Repositories in the module's own package, named to Spring as its auto-configuration package. */
    static class Repositories extends AbstractRepositoryConfigurationSourceSupport {
        @Override
        protected Class<? extends Annotation> getAnnotation() {
            return EnableJpaRepositories.class;
        }

        @Override
        protected Class<?> getConfiguration() {
            return Pattern.class;
        }

        @Override
        protected RepositoryConfigurationExtension getRepositoryConfigurationExtension() {
            return new JpaRepositoryConfigExtension();
        }

        @EnableJpaRepositories
        private static final class Pattern {}
    }
}
