package th.sala.core.paper;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agency says of the papers it issues.
 *
 * @param address under which the portal is reached from outside; this machine where nothing is said
 * @param picture PNG or JPEG at the top left of a memo, where the emblem of the agency stands
 * @param keystore PKCS#12 file with the agency's certificate and its key; without it papers are issued without signature
 * @param alias of the key in it; the first one where nothing is said
 */
@ConfigurationProperties("sala.paper")
public record PaperSettings(
        @Nullable URI address,
        @Nullable Path picture,
        @Nullable Path keystore,
        @DefaultValue("") String keystorePassword,
        @DefaultValue("") String alias) {}
