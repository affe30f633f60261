package th.sala.plugin.strategy.request.ui;

import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.ui.RecordForm;
import th.sala.plugin.strategy.StrategyPermissions;
import th.sala.plugin.strategy.request.RequestHead;

/** The form of a record that is put up for approval. */
public abstract class RequestForm<R, T> extends RecordForm<R, T> {
    private final String list;
    private final String kind;

    /**
     * @param list name in addresses, {@code proposals}
     * @param kind name in texts, {@code proposal}
     */
    protected RequestForm(String list, String kind) {
        this.list = list;
        this.kind = kind;
    }

    /** Heads the page; refuses whoever may not change the record. */
    protected final void head(People people, @Nullable RequestHead record) {
        String title = text("strategy." + kind + (record == null ? ".add" : ".edit"));
        clearCrumbs();
        crumb(text("strategy.title"), "strategy");
        crumb(text("strategy." + kind + ".list"), "strategy/" + list);
        if (record != null) {
            people.demand(StrategyPermissions.EDIT, record.department());
            crumb(record.name(), wayBack());
        }
        crumb(title, null);
        heading(record == null ? title : record.name());
    }

    protected final Saved saved(long id) {
        return new Saved(text("strategy.request.saved"), "strategy/" + list + "/" + id);
    }

    @Override
    protected String wayBack() {
        return "strategy/" + list + (isNew() ? "" : "/" + id());
    }
}
