package th.sala.core.document.check;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what the office says of the check of files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckLimits.class)
class CheckConfiguration {}
