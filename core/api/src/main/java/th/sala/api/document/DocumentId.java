package th.sala.api.document;

/** Identifies a document for good, also after its files were destroyed. */
public record DocumentId(long value) {}
