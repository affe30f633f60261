package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import th.sala.api.module.Contribution;

/** A small view of a module for the start page: its key figures and the way into it. */
public interface DashboardCard extends Contribution {
    /** Key of the heading, {@code strategy.card.title}. */
    String title();

    /** Permission that lets a person see it. */
    String permission();

    /** Place among the cards, small first. */
    default int order() {
        return 100;
    }

    /** Made anew for every page; read in one query, it stands on everybody's first page. */
    Component content();
}
