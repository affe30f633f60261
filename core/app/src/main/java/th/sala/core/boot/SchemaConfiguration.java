package th.sala.core.boot;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the core's own migration in the place of the usual one; JPA waits for it. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {
    @Bean
    SpringLiquibase coreSchema(DataSource dataSource, @Value("${sala.empty:false}") boolean empty) {
        return new CoreSchema(dataSource, empty ? HomeKind.EMPTY : HomeKind.SAMPLE);
    }
}
