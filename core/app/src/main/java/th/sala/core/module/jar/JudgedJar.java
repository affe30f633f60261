package th.sala.core.module.jar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.core.module.CheckedUpload.Finding;
import th.sala.core.module.SignatureState;
import th.sala.core.module.Words;

/**
 * What the checks found in a jar.
 *
 * @param manifest null where it could not be read
 * @param descriptor null where the checks did not come that far
 * @param refusal why the jar cannot be taken, null where it can
 */
public record JudgedJar(
        List<Finding> findings,
        @Nullable JarManifest manifest,
        @Nullable ModuleDescriptor descriptor,
        Titles titles,
        SignatureState signature,
        @Nullable Instant certificateUntil,
        boolean downgrade,
        @Nullable Words refusal) {

    public Optional<Words> refused() {
        return Optional.ofNullable(refusal);
    }

    /**
     * The descriptor of an accepted jar.
     *
     * @throws Refused where the jar was refused
     */
    public ModuleDescriptor accepted() {
        if (refusal != null) {
            throw new Refused(refusal.key(), refusal.arguments().toArray());
        }
        return java.util.Objects.requireNonNull(descriptor);
    }
}
