package th.sala.core.document;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what the office says of its documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentLimits.class, DocumentCare.class})
class DocumentConfiguration {}
