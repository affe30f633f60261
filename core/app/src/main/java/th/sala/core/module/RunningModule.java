package th.sala.core.module;

import com.vaadin.flow.component.Component;
import java.util.List;
import th.sala.api.module.Contribution;

/** One module in service; must not be kept beyond the call, or its classes stay in memory after it has gone. */
public interface RunningModule {
    String id();

    String version();

    /** Key of the title in the module's own bundle. */
    String titleKey();

    /** {@code vaadin:line-chart}. */
    String icon();

    /** Place among the work areas, small first. */
    int order();

    /** All permissions the module asks for. */
    List<String> permissions();

    /** Those of them that change nothing; they count also where the module is switched off. */
    List<String> readPermissions();

    /** Those of them that are held for the whole agency, however narrow the role. */
    List<String> agencyPermissions();

    /** Those that let a person change something. */
    default List<String> changePermissions() {
        return permissions().stream()
                .filter(p -> !readPermissions().contains(p))
                .toList();
    }

    /** Finds the module's classes, bundles {@code i18n/<id>_th.properties} and other resources. */
    ClassLoader loader();

    /** The registered views. */
    List<Class<? extends Component>> views();

    /** The module's beans of this contribution type, in their {@code @Order}. */
    <T extends Contribution> List<T> contributions(Class<T> type);
}
