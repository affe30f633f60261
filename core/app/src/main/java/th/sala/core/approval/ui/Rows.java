package th.sala.core.approval.ui;

import java.util.List;
import th.sala.api.list.ListQuery;
import th.sala.api.list.ListSource;
import th.sala.core.approval.Inbox;
import th.sala.core.approval.InboxRow;

/** The rows of a folder. */
record Rows(Inbox inbox, Inbox.Folder folder) implements ListSource<InboxRow> {
    @Override
    public List<InboxRow> rows(ListQuery query) {
        return inbox.rows(folder, query);
    }

    @Override
    public int count(ListQuery query) {
        return inbox.count(folder, query);
    }
}
