package th.sala.api.approval;

/** Where a request stands. */
public enum ApprovalState {
    /** At a step of its route. */
    UNDER_WAY,
    /** With the requester, to be mended and put up again. */
    RETURNED,
    APPROVED,
    REFUSED,
    /** Taken back by the requester. */
    WITHDRAWN;

    /** Whether nothing more is decided, unless somebody with the right to do so opens it again. */
    public boolean ended() {
        return this == APPROVED || this == REFUSED || this == WITHDRAWN;
    }
}
