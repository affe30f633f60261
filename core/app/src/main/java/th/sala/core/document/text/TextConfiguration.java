package th.sala.core.document.text;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what the office says of the reading of files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextLimits.class)
class TextConfiguration {}
