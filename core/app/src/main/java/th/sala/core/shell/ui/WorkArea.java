package th.sala.core.shell.ui;

import java.util.List;

/**
 * A part of the menu.
 *
 * @param id of the module, empty for the core's own screens
 * @param title in the person's language
 * @param icon {@code vaadin:line-chart}
 * @param screens those the person may open, never empty
 */
record WorkArea(String id, String title, String icon, List<Screen> screens) {
    WorkArea {
        screens = List.copyOf(screens);
    }

    /** Where the area is entered. */
    String path() {
        return screens.getFirst().path();
    }

    /** One screen of the menu; the path has no leading slash. */
    record Screen(String title, String path, String icon, double order) {}
}
