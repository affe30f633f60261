package th.sala.core.module;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One known module as the administrator sees it.
 *
 * @param titleTh title in Thai, the id where the bundle lacks it
 * @param version version in service, or the last one that was
 * @param versionBefore version a downgrade would go back to, null where there is none
 * @param certificateUntil when the signer's certificate ends, null where the jar is not signed properly
 * @param health one sentence: in order, stopped, why it failed, what to watch
 * @param healthy whether nothing has to be done
 * @param lastAct the newest recorded operation, null where none is recorded
 * @param offer a changed build that lies ready, null where there is none
 */
public record ModuleRow(
        String id,
        String titleTh,
        String titleEn,
        String version,
        @Nullable String versionBefore,
        ModuleState state,
        SignatureState signature,
        @Nullable Instant certificateUntil,
        Words health,
        boolean healthy,
        @Nullable Operation lastAct,
        @Nullable Offer offer) {

    /** Title in the language of the screen. */
    public String title(java.util.Locale language) {
        return "en".equals(language.getLanguage()) ? titleEn : titleTh;
    }
}
