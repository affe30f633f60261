package th.sala.api.approval;

/** A request for approval. */
public record ApprovalId(long value) {}
