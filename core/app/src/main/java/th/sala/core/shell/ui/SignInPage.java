package th.sala.core.shell.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import th.sala.api.people.People;
import th.sala.api.ui.Note;
import th.sala.core.shell.security.SignIn;
import th.sala.core.shell.text.Languages;

/** A plain form, sent to the server as every browser can; the password stands in no address. */
@Route(value = "login", autoLayout = false)
@PageTitle("shell.signIn.pageTitle")
@AnonymousAllowed
class SignInPage extends Main implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Choices choices;
    private final transient People people;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Input remember = new Input();
    private final Div message = new Div();

    SignInPage(Choices choices, People people) {
        this.choices = choices;
        this.people = people;
        addClassName("sala-sign-in");
        add(hero(), form());
    }

    private Section hero() {
        var names = new Div(new Span(getTranslation("shell.name")), new Span(getTranslation("shell.signIn.subtitle")));
        var who = new Div(Marks.mark(), names);
        who.addClassName("sala-sign-in-who");
        var words = new Div(
                new H2(getTranslation("shell.signIn.heroOne")), new Paragraph(getTranslation("shell.signIn.heroTwo")));
        words.addClassName("sala-sign-in-words");
        var hero = new Section(Marks.hall(), who, words);
        hero.addClassName("sala-sign-in-hero");
        return hero;
    }

    private Section form() {
        var form = new Form();
        form.add(new H1(getTranslation("shell.signIn.title")), context(), message);
        form.add(nameField(), passwordField(), rememberField(), submit(), languages(), help());
        var section = new Section(form);
        section.addClassName("sala-sign-in-side");
        return section;
    }

    private Paragraph context() {
        var context = new Paragraph(getTranslation("shell.signIn.context"));
        context.addClassName("sala-context");
        return context;
    }

    private TextField nameField() {
        name.setLabel(getTranslation("shell.signIn.name"));
        name.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        name.getElement().setProperty("name", "username").setProperty("autocomplete", "username");
        name.getElement().setAttribute("autocorrect", "off").setAttribute("spellcheck", "false");
        name.setMaxLength(60);
        return name;
    }

    private PasswordField passwordField() {
        password.setLabel(getTranslation("shell.signIn.password"));
        password.getElement().setProperty("name", "password").setProperty("autocomplete", "current-password");
        password.getElement()
                .setPropertyJson(
                        "i18n",
                        com.vaadin.flow.internal.JacksonUtils.createObjectNode()
                                .put("reveal", getTranslation("shell.signIn.reveal")));
        return password;
    }

    private Div rememberField() {
        remember.setType("checkbox");
        remember.setId("remember");
        remember.getElement().setAttribute("name", SignIn.REMEMBER);
        var label = new NativeLabel(getTranslation("shell.signIn.remember"));
        label.setFor(remember);
        var row = new Div(remember, label);
        row.addClassName("sala-sign-in-remember");
        return row;
    }

    private NativeButton submit() {
        var submit = new NativeButton(getTranslation("shell.signIn.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("sala-sign-in-submit");
        return submit;
    }

    private Div languages() {
        var row = new Div();
        row.addClassName("sala-sign-in-languages");
        for (Locale language : Languages.all()) {
            var button = new NativeButton(
                    getTranslation("shell.language." + language.getLanguage()), e -> choose(e, language));
            button.getElement().setAttribute("type", "button").setAttribute("lang", language.getLanguage());
            button.getElement().setAttribute("aria-pressed", String.valueOf(language.equals(getLocale())));
            row.add(button);
        }
        return row;
    }

    private void choose(ClickEvent<NativeButton> click, Locale language) {
        choices.language(language);
    }

    private Paragraph help() {
        var help = new Paragraph(getTranslation("shell.signIn.help"));
        help.addClassName("sala-sign-in-help");
        return help;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (people.currentIfAny().isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        message.removeAll();
        if (asked.containsKey(SignIn.WAIT)) {
            message.add(Note.warning(getTranslation("shell.signIn.wait", seconds(asked.get(SignIn.WAIT)))));
        } else if (asked.containsKey(SignIn.REFUSED)) {
            message.add(Note.problem(getTranslation("shell.signIn.refused")));
        } else if (asked.containsKey(SignIn.LEFT)) {
            message.add(Note.done(getTranslation("shell.signIn.left")));
        }
        fill(VaadinRequest.getCurrent());
    }

    private void fill(VaadinRequest request) {
        String kept = Languages.cookie(request, SignIn.NAME_COOKIE)
                .map(v -> URLDecoder.decode(v, StandardCharsets.UTF_8))
                .orElse("");
        Object typed = request.getWrappedSession().getAttribute(SignIn.TYPED_NAME);
        request.getWrappedSession().removeAttribute(SignIn.TYPED_NAME);
        String shown = typed instanceof String text && !text.isEmpty() ? text : kept;
        name.setValue(shown);
        if (!kept.isEmpty()) {
            remember.getElement().setAttribute("checked", true);
        }
        if (shown.isEmpty()) {
            name.setAutofocus(true);
        } else {
            password.setAutofocus(true);
        }
    }

    // Whatever stands in the address, only a number is shown.
    private static String seconds(List<String> values) {
        return values.stream().filter(v -> v.matches("\\d{1,3}")).findFirst().orElse("300");
    }

    @Tag("form")
    private static final class Form extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Form() {
            getElement().setAttribute("method", "post").setAttribute("action", "login");
        }
    }
}
