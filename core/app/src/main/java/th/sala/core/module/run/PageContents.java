package th.sala.core.module.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import th.sala.api.draft.DraftValue;
import th.sala.api.ui.UnsavedText;

/** Looks into one page, under its lock. */
final class PageContents {
    private static final Logger LOG = LoggerFactory.getLogger(PageContents.class);

    private PageContents() {}

    static boolean inside(UI ui, ClassLoader loader) {
        return chain(ui).anyMatch(target -> target.getClass().getClassLoader() == loader);
    }

    private static Stream<HasElement> chain(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream();
    }

    /** What was typed into forms of the module's views and not yet sent; the forms no longer hold the person back. */
    static List<DraftValue> unsaved(UI ui, ClassLoader loader) {
        List<DraftValue> values = typed(ui, loader);
        views(ui, loader)
                .filter(UnsavedText.class::isInstance)
                .map(UnsavedText.class::cast)
                .forEach(UnsavedText::letGo);
        return values;
    }

    /** What was typed into forms of the module's views and not yet sent; texts only, as people would copy them. */
    static List<DraftValue> typed(UI ui, ClassLoader loader) {
        List<DraftValue> values = new ArrayList<>();
        for (Component view : views(ui, loader).toList()) {
            if (view instanceof UnsavedText form) {
                values.addAll(form.unsaved());
            } else if (views(ui, loader).noneMatch(UnsavedText.class::isInstance)) {
                collect(view, false, values);
                return values;
            }
        }
        return values;
    }

    private static Stream<Component> views(UI ui, ClassLoader loader) {
        return chain(ui)
                .filter(target -> target.getClass().getClassLoader() == loader)
                .flatMap(target -> target.getElement().getComponent().stream());
    }

    private static void collect(Component component, boolean inForm, List<DraftValue> values) {
        boolean form = inForm || component instanceof FormLayout;
        if (form && component instanceof HasValue<?, ?> field && !field.isReadOnly()) {
            if (field.getValue() instanceof String text && !text.isBlank()) {
                String label = component instanceof HasLabel labelled ? labelled.getLabel() : null;
                values.add(new DraftValue(Optional.ofNullable(label).orElse(""), text));
            }
            return;
        }
        component.getChildren().forEach(child -> collect(child, form, values));
    }

    static void lead(UI ui, boolean replaced) {
        String address = replaced ? ui.getInternals().getActiveViewLocation().getPathWithQueryParameters() : "";
        try {
            ui.navigate(address);
        } catch (RuntimeException e) {
            LOG.warn("A page cannot go to {}, it is loaded anew", address, e);
            ui.getPage().setLocation("/" + address);
        }
    }

    /** Whether the page stands at an address of the module, also where the module's view does not open for the person. */
    static boolean at(UI ui, String module) {
        return ui.getActiveViewLocation().getFirstSegment().equals(module);
    }

    /** Draws the page of the same address anew. */
    static void renew(UI ui) {
        ui.getInternals()
                .getRouter()
                .navigate(ui, ui.getActiveViewLocation(), NavigationTrigger.REFRESH_ROUTE, null, true, false);
    }

    /** What still hangs in the page: a view that wanted to be asked before leaving, a dialog. */
    static void sweep(UI ui, ClassLoader loader) {
        if (inside(ui, loader)) {
            ui.getPage().setLocation("/");
            ui.getChildren().toList().forEach(child -> child.getElement().removeFromParent());
            ui.close();
            return;
        }
        ui.getChildren()
                .filter(child -> holds(child, loader))
                .toList()
                .forEach(child -> child.getElement().removeFromParent());
    }

    private static boolean holds(Component component, ClassLoader loader) {
        return component.getClass().getClassLoader() == loader
                || component.getChildren().anyMatch(child -> holds(child, loader));
    }
}
