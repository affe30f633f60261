package th.sala.plugin.strategy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.sala.testkit.TestPortal;

/** What a person reads and does on the screen that is open, words free of the joiners that hold them together. */
final class Shown {
    private Shown() {}

    static String heading() {
        return plain(_get(H1.class).getText());
    }

    static String words() {
        return plain(UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively());
    }

    static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getText).toList();
    }

    /** The text of a key as the page writes it. */
    static String say(String key) {
        return plain(UI.getCurrent().getTranslation(key));
    }

    static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    static void type(String label, String text) {
        _setValue(field(label), text);
    }

    static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    /** Id of the one row of a table whose name has this part. */
    static long id(TestPortal portal, String table, String part) {
        return database(portal)
                .sql("select id from " + table + " where name like ?")
                .param("%" + part + "%")
                .query(Long.class)
                .single();
    }

    static JdbcClient database(TestPortal portal) {
        return JdbcClient.create(portal.bean(DataSource.class));
    }

    private static String plain(String text) {
        return text.replace("\u2060", "").replace('\u00a0', ' ');
    }
}
