package th.sala.core.module;

import com.vaadin.flow.component.UI;
import java.util.List;
import th.sala.api.draft.DraftValue;

/**
 * A person is about to be led out of a view because its module stops or is replaced; published as an application event
 * under the lock of the UI, with {@code UI.getCurrent()} set, before the person is led away.
 *
 * @param replaced whether a new version takes over and the person comes back to the same address, otherwise home
 * @param workStopped whether long work that the person watched was stopped; nothing of it is kept
 * @param unsaved text of the form that would be lost, label and value in the order of the screen; empty where none
 */
public record ModuleLeaving(String moduleId, UI ui, boolean replaced, boolean workStopped, List<DraftValue> unsaved) {
    public ModuleLeaving {
        unsaved = List.copyOf(unsaved);
    }
}
