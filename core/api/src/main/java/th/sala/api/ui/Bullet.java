package th.sala.api.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Used on the track of the plan, a mark at its half; on a scale shared with its neighbours. The number stands beside it. */
final class Bullet extends Div {
    private static final int SCALE = 1000;
    private static final String PICTURE = """
        <svg viewBox="0 0 1000 10" preserveAspectRatio="none">\
        <rect class="sala-bullet-plan" y="1" height="8" width="%d"/>\
        <rect class="sala-bullet-used" y="1" height="8" width="%d"/>\
        <line class="sala-bullet-half" x1="%d" x2="%d" y1="0" y2="10"/></svg>\
        """;

    /** @param longest amount that takes the whole width, more than 0 */
    Bullet(BigDecimal used, BigDecimal plan, BigDecimal longest) {
        addClassName("sala-bullet");
        getElement().setAttribute("aria-hidden", "true");
        int track = part(plan, longest);
        add(new Svg(PICTURE.formatted(track, part(used, longest), track / 2, track / 2)));
    }

    private static int part(BigDecimal amount, BigDecimal longest) {
        return amount.multiply(BigDecimal.valueOf(SCALE))
                .divide(longest, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .intValue();
    }
}
