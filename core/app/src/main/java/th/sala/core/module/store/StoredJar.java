package th.sala.core.module.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.sala.core.module.Offer;
import th.sala.core.module.SignatureState;

/** A kept jar without its bytes. */
public record StoredJar(
        long id,
        String moduleId,
        String version,
        String sha256,
        String fileName,
        long size,
        String titleTh,
        String titleEn,
        SignatureState signature,
        @Nullable Instant certificateUntil,
        boolean installed) {

    public Offer asOffer() {
        return new Offer(moduleId, version, fileName, sha256);
    }
}
