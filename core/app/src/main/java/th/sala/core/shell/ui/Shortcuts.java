package th.sala.core.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The keys that work everywhere, shown by Ctrl+/. */
final class Shortcuts {
    private static final List<Shortcut> ALL = List.of(
            new Shortcut(List.of("Ctrl", "/"), "shell.shortcut.help"),
            new Shortcut(List.of("Ctrl", "K"), "shell.shortcut.search"),
            new Shortcut(List.of("Ctrl", "S"), "shell.shortcut.save"),
            new Shortcut(List.of("Tab"), "shell.shortcut.next"),
            new Shortcut(List.of("Shift", "Tab"), "shell.shortcut.previous"),
            new Shortcut(List.of("Enter"), "shell.shortcut.open"),
            new Shortcut(List.of("↑", "↓"), "shell.shortcut.rows"),
            new Shortcut(List.of("Esc"), "shell.shortcut.close"));

    private Shortcuts() {}

    static void open() {
        UI ui = UI.getCurrent();
        var dialog = new Dialog(ui.getTranslation("shell.shortcuts"));
        dialog.addClassName("sala-shortcuts");
        dialog.setWidth("28rem");
        var list = new DescriptionList();
        list.addClassName("sala-shortcut-list");
        ALL.forEach(s -> list.add(
                new DescriptionList.Term(keys(s.keys())), new DescriptionList.Description(ui.getTranslation(s.key()))));
        dialog.add(list);
        dialog.getFooter().add(new Button(ui.getTranslation("shell.close"), e -> dialog.close()));
        dialog.open();
    }

    private static Component keys(List<String> keys) {
        var row = new Span();
        keys.forEach(k -> row.add(new Keyboard(k)));
        return row;
    }

    private record Shortcut(List<String> keys, String key) {}

    @Tag("kbd")
    private static final class Keyboard extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Keyboard(String key) {
            setText(key);
        }
    }
}
