package th.sala.api.ui;

import com.vaadin.flow.component.Component;

/** Puts text where the person can paste it from. */
public final class Clipboard {
    // The clipboard of the browser exists only on https and localhost; elsewhere a selected text area does it.
    private static final String COPY = """
        const text = $0;
        if (navigator.clipboard) {
          navigator.clipboard.writeText(text);
        } else {
          const area = document.createElement('textarea');
          area.value = text;
          this.after(area);
          area.select();
          document.execCommand('copy');
          area.remove();
        }
        """;

    private Clipboard() {}

    public static void copy(Component button, String text) {
        button.getElement().executeJs(COPY, text);
    }
}
