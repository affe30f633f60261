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

    /** Stands for a jar whose row was lost, so that its module can still be shown. */
    public static StoredJar gone(StoredModule of) {
        return new StoredJar(of.jar(), of.id(), "–", "", "", 0, of.id(), of.id(), SignatureState.REFUSED, null, true);
    }

    public Offer asOffer() {
        return new Offer(moduleId, version, fileName, sha256);
    }
}
