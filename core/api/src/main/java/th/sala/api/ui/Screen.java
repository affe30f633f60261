package th.sala.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;
import th.sala.api.text.ThaiText;

/**
 * The page every view is: the way back, one heading, a line of context, the acts at the right, then the content.
 *
 * <p>The constructor of a view builds; data is loaded in {@code afterNavigation} or by a lazy list. Texts are given as
 * the person reads them, see {@link #text}.
 */
public abstract class Screen extends Div implements HasDynamicTitle {
    private final Nav crumbs = new Nav();
    private final OrderedList crumbList = new OrderedList();
    private final H1 heading = new H1();
    private final Paragraph context = new Paragraph();
    private final Div head = new Div();
    private final Div actions = new Div();
    private final Div below = new Div();
    private final Div messages = new Div();
    private final Div content = new Div();

    protected Screen() {
        addClassName("sala-screen");
        crumbs.addClassName("sala-crumbs");
        crumbs.setAriaLabel(text("ui.screen.crumbs"));
        crumbs.add(crumbList);
        crumbs.setVisible(false);
        context.addClassName("sala-context");
        context.setVisible(false);
        heading.addClassName("sala-heading");
        var words = new Div(crumbs, heading, context);
        words.addClassName("sala-head-words");
        actions.addClassName("sala-actions");
        head.addClassName("sala-head");
        head.add(words, actions);
        below.addClassName("sala-head-below");
        messages.addClassName("sala-messages");
        content.addClassName("sala-content");
        super.add(head, below, messages, content);
    }

    /** Sets the one heading of the page, which is the title of the browser tab as well. */
    protected final void heading(String text) {
        heading.setText(ThaiText.keepTogether(text));
    }

    /** Sets the line under the heading. */
    protected final void context(String text) {
        context.setText(ThaiText.keepTogether(text));
        context.setVisible(!text.isBlank());
    }

    /**
     * Adds a step of the way back, the highest first; the last one is the page itself and has no address.
     *
     * @param path address inside the portal without leading slash, null for the page itself
     */
    protected final void crumb(String text, @Nullable String path) {
        Component step = path == null ? new Span(text) : link(text, path);
        if (path == null) {
            step.getElement().setAttribute("aria-current", "page");
        }
        ((HasText) step).setText(ThaiText.keepTogether(text));
        crumbList.add(new ListItem(step));
        crumbs.setVisible(true);
    }

    /** Removes all steps of the way back. */
    protected final void clearCrumbs() {
        crumbList.removeAll();
        crumbs.setVisible(false);
    }

    /** Puts the acts at the right of the heading, in reading order; at most one of them {@link #primary}. */
    protected final void actions(Component... acts) {
        actions.removeAll();
        actions.add(acts);
    }

    /** Puts parts between the head and the content: facts, tabs. */
    protected final void below(Component... parts) {
        below.removeAll();
        below.add(parts);
    }

    /** Puts the content in place of what was there. */
    protected final void content(Component... parts) {
        content.removeAll();
        content.add(parts);
    }

    /** Adds to the content. */
    protected final void addContent(Component... parts) {
        content.add(parts);
    }

    /** The filled button of a page; a page has at most one. */
    protected static Button primary(String text, Runnable act) {
        var button = new Button(text, e -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** An outlined button. */
    protected static Button secondary(String text, Runnable act) {
        return new Button(text, e -> act.run());
    }

    /** A link that looks like a button, for acts that open another page. */
    protected static Anchor buttonLink(String text, String path) {
        var link = link(text, path);
        link.addClassName("sala-button-link");
        return link;
    }

    /** The filled one of them, where the act of the page opens another one; in place of {@link #primary}. */
    protected static Anchor primaryLink(String text, String path) {
        var link = buttonLink(text, path);
        link.addClassName("sala-primary");
        return link;
    }

    /** A link to a page of the portal that keeps the open session (no reload). */
    protected static Anchor link(String text, String path) {
        return Links.to(text, path);
    }

    /** Says a result at the foot of the page; it vanishes after some seconds. */
    protected final void done(String text) {
        Messages.done(text);
    }

    /** Says a result with the way to it; stays until closed, because it carries an act. */
    protected final void done(String text, String linkText, String path) {
        Messages.done(text, linkText, path);
    }

    /** Shows what went wrong and what to do, at the top of the content, until the next call or {@link #clearMessages}. */
    protected final void problem(String text) {
        note(Note.problem(text));
    }

    /** Shows a note at the top of the content, in place of the one before. */
    protected final void note(Note note) {
        messages.removeAll();
        messages.add(note);
    }

    protected final void clearMessages() {
        messages.removeAll();
    }

    /** A service of the portal, for instance {@code service(People.class)}. */
    protected static <T> T service(Class<T> type) {
        return Services.find(type);
    }

    /** The text of a key in the person's language. */
    protected final String text(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }
}
