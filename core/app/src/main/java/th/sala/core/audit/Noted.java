package th.sala.core.audit;

import th.sala.api.SubjectRef;

/**
 * Something was done to a record; published within the transaction that did it, which may still be rolled back.
 *
 * @param what as in the audit
 */
public record Noted(SubjectRef subject, String what) {}
