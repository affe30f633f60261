package th.sala.core.document.check;

import com.vaadin.flow.component.Component;
import java.util.List;
import th.sala.api.document.FileCheck;
import th.sala.api.module.Contribution;
import th.sala.core.module.RunningModule;

/** A module with nothing but a check. */
record Offering(FileCheck check) implements RunningModule {
    @Override
    public <T extends Contribution> List<T> contributions(Class<T> type) {
        return type == FileCheck.class ? List.of(type.cast(check)) : List.of();
    }

    @Override
    public String id() {
        return "scanner";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String titleKey() {
        return "scanner.title";
    }

    @Override
    public String icon() {
        return "vaadin:bug";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<String> permissions() {
        return List.of();
    }

    @Override
    public List<String> readPermissions() {
        return List.of();
    }

    @Override
    public List<String> agencyPermissions() {
        return List.of();
    }

    @Override
    public ClassLoader loader() {
        return Offering.class.getClassLoader();
    }

    @Override
    public List<Class<? extends Component>> views() {
        return List.of();
    }
}
