package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;

/** A percent as a short bar with its number; more than 100 fills the bar and shows the number. */
public final class PercentBar extends Span {
    /** @param percent 0 or more */
    public PercentBar(BigDecimal percent, Band band, Locale language) {
        addClassName("sala-percent");
        add(new Bar(percent, band), number(Figures.percent(percent)));
        getElement().setAttribute("lang", language.getLanguage());
    }

    private static Span number(String text) {
        var number = new Span(text);
        number.addClassName("sala-percent-number");
        return number;
    }

    @Tag("progress")
    private static final class Bar extends Component {
        Bar(BigDecimal percent, Band band) {
            getElement().setAttribute("max", "100");
            getElement()
                    .setAttribute("value", percent.min(BigDecimal.valueOf(100)).toPlainString());
            getElement().setAttribute("aria-hidden", "true");
            getElement().getClassList().add("sala-bar");
            getElement().getClassList().add("sala-band-" + band.cssName());
        }
    }
}
