package th.sala.core.module;

/** Identifies a received jar that waits for its rehearsal. */
public record UploadId(long value) {}
