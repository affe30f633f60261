package th.sala.core.module;

import com.vaadin.flow.component.UI;
import java.util.List;
import th.sala.api.draft.DraftValue;

/**
 * A person was typing into a form of a module that was just switched off for a department of the person's; published as
 * an application event under the lock of the UI, with {@code UI.getCurrent()} set.
 *
 * @param unsaved what was typed, label and value in the order of the screen; never empty
 */
public record ModuleSwitchedOff(String moduleId, UI ui, List<DraftValue> unsaved) {
    public ModuleSwitchedOff {
        unsaved = List.copyOf(unsaved);
    }
}
