package th.sala.core.module.ui;

import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.dom.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements as the server will get them, the words of the language set off. */
class Sql extends Pre {
    private static final long serialVersionUID = 1L;

    private static final Pattern WORD = Pattern.compile(
            "\\b(CREATE|TABLE|INDEX|UNIQUE|PRIMARY|KEY|NOT|NULL|DEFAULT|AUTO_INCREMENT|ALTER|ADD|CONSTRAINT|FOREIGN"
                    + "|REFERENCES|ON|DELETE|CASCADE|INSERT|INTO|VALUES|UPDATE|SET|WHERE|BIGINT|INT|VARCHAR|DATE"
                    + "|DATETIME|DECIMAL|BOOLEAN|TEXT|LONGTEXT|CHARSET|COLLATE|COLUMN)\\b|--[^\\n]*",
            Pattern.CASE_INSENSITIVE);

    Sql(String statements) {
        addClassName("sala-sql");
        getElement().setAttribute("tabindex", "0");
        Matcher matcher = WORD.matcher(statements);
        int end = 0;
        while (matcher.find()) {
            getElement().appendChild(Element.createText(statements.substring(end, matcher.start())));
            boolean comment = matcher.group().startsWith("--");
            getElement().appendChild(new Element(comment ? "s" : "b").setText(matcher.group()));
            end = matcher.end();
        }
        getElement().appendChild(Element.createText(statements.substring(end)));
    }
}
