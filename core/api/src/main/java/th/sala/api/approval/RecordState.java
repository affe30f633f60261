package th.sala.api.approval;

import th.sala.api.SubjectRef;

/** How the newest request of a record stands; all that is told to who may see the record and not the request. */
public record RecordState(SubjectRef record, ApprovalState state) {}
