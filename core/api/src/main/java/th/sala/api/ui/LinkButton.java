package th.sala.api.ui;

import com.vaadin.flow.component.html.NativeButton;
import th.sala.api.text.ThaiText;

/** An act that looks like a link, inside text and tables. */
public final class LinkButton extends NativeButton {
    public LinkButton(String text, Runnable act) {
        super(ThaiText.keepTogether(text), e -> act.run());
        addClassName("sala-link-button");
    }
}
