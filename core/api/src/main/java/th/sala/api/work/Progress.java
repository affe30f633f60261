package th.sala.api.work;

/** How far long work has come; the person watching may cancel it. */
public interface Progress {
    /**
     * Says how far the work is; cheap, may be called for every row.
     *
     * @param done units finished, 0 or more
     * @param total units in all, 0 where unknown
     * @throws Cancelled where the person has cancelled or the module goes; work must let it pass so that its transaction rolls back
     */
    void at(long done, long total);

    /** Progress nobody watches. */
    Progress UNWATCHED = (done, total) -> {};
}
