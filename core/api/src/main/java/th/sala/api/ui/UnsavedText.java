package th.sala.api.ui;

import java.util.List;
import th.sala.api.draft.DraftValue;

/** A view that can hand out what was typed and not saved, so that it can be copied when the view has to go. */
public interface UnsavedText {
    /** The changed fields by their labels, in the order of the form; empty where nothing is unsaved. */
    List<DraftValue> unsaved();

    /** From now on leaving the view asks nothing: it has to go, whatever the person answers. */
    void letGo();
}
