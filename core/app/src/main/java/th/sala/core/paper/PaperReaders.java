package th.sala.core.paper;

import th.sala.api.SubjectRef;

/** Says of the records a capability keeps who may see their papers; a paper nobody answers for is shown to nobody. */
@FunctionalInterface
public interface PaperReaders {
    /** Whether the signed-in person may see that record; false for records of others. */
    boolean maySee(SubjectRef subject);
}
