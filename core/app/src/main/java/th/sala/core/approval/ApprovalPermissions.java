package th.sala.core.approval;

import java.util.List;

/** Permissions of approvals; who asks and who is asked needs none. */
public final class ApprovalPermissions {
    /** To see the requests of a department. */
    public static final String READ = "core.approvals.read";

    /** To look after approvals: routes, what nobody can answer, what has to be opened again. */
    public static final String KEEP = "core.approvals.keep";

    /** Each of them lets somebody see the requests it is held for. */
    static final List<String> SEEING = List.of(READ, KEEP);

    private ApprovalPermissions() {}
}
