package th.sala.api.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;

/** Finds the portal's services for parts and screens, so that modules need not pass them along. */
final class Services {
    private Services() {}

    static <T> T find(Class<T> type) {
        return Instantiator.get(UI.getCurrent()).getOrCreate(type);
    }
}
