package th.sala.core.module;

/**
 * A jar that lies ready without an upload: a build of the project, or the kept jar of a removed module.
 *
 * @param version version written in the jar
 * @param fileName name to show
 * @param sha256 of the jar, 64 hex digits; names the offer
 */
public record Offer(String moduleId, String version, String fileName, String sha256) {}
