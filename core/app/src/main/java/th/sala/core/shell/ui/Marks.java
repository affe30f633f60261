package th.sala.core.shell.ui;

import com.vaadin.flow.component.Svg;
import java.io.InputStream;
import java.util.Objects;

/** The portal's drawings; their colours come from the theme. */
final class Marks {
    private Marks() {}

    /** The sala in its square. */
    static Svg mark() {
        return drawing("mark");
    }

    /** Three halls on a line, for the sign-in page. */
    static Svg hall() {
        return drawing("hall");
    }

    private static Svg drawing(String name) {
        InputStream file = Marks.class.getResourceAsStream("/shell/" + name + ".svg");
        return new Svg(Objects.requireNonNull(file));
    }
}
