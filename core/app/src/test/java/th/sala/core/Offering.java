package th.sala.core;

import com.vaadin.flow.component.Component;
import java.util.List;
import th.sala.api.module.Contribution;
import th.sala.core.module.RunningModule;

/** A module in service with nothing but one contribution. */
public record Offering(String id, Contribution contribution) implements RunningModule {
    @Override
    public <T extends Contribution> List<T> contributions(Class<T> type) {
        return type.isInstance(contribution) ? List.of(type.cast(contribution)) : List.of();
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String titleKey() {
        return id + ".title";
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
