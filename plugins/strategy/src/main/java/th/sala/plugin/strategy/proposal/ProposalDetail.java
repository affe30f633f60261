package th.sala.plugin.strategy.proposal;

import th.sala.plugin.strategy.request.RequestHead;

/** A proposed project and where it stands. */
public record ProposalDetail(RequestHead head, ProposalDraft values) {}
