package th.sala.core.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.persistenceunit.ManagedClassNameFilter;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    /** The indexed entity is not among those of the portal, which start with it. */
    @Bean
    ManagedClassNameFilter withoutSearch() {
        return name -> !name.startsWith("th.sala.core.search.");
    }
}
