package th.sala.core.module;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the checks said about a received jar; none of its classes has been loaded.
 *
 * @param id names the kept jar; null where it was refused, a refused jar is not kept
 * @param moduleId id in the manifest, null where it could not be read
 * @param version version in the manifest, null where it could not be read
 * @param installedVersion version it would replace, null for a new module and for one that was removed
 * @param size of the file in bytes
 * @param sha256 of the file, 64 hex digits
 * @param findings every check in its order, up to the first that refused
 */
public record CheckedUpload(
        @Nullable UploadId id,
        String fileName,
        @Nullable String moduleId,
        @Nullable String version,
        @Nullable String installedVersion,
        String titleTh,
        String titleEn,
        long size,
        String sha256,
        boolean downgrade,
        List<Finding> findings) {
    public CheckedUpload {
        findings = List.copyOf(findings);
    }

    public boolean accepted() {
        return id != null;
    }

    /** Why it was refused, or empty. */
    public Optional<Words> refusal() {
        return findings.stream()
                .filter(f -> f.result() == Result.REFUSED)
                .map(Finding::words)
                .findFirst();
    }

    /**
     * One check.
     *
     * @param check {@code module.check.signature}: key of what was looked at
     * @param words what was found
     */
    public record Finding(String check, Result result, Words words) {}

    /** How a check ended. */
    public enum Result {
        PASSED,
        WARNING,
        REFUSED
    }
}
