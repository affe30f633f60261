package th.sala.core.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import th.sala.api.RuleBroken;
import th.sala.core.people.Accounts;

/** Where a one-time code ends: the person chooses a password. */
@Route(value = "password", autoLayout = false)
@PageTitle("shell.password.title")
@PermitAll
class PasswordPage extends Main implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    PasswordPage(Accounts accounts, AuthenticationContext session) {
        this.accounts = accounts;
        addClassName("sala-password-page");
        var context = new Paragraph(getTranslation("shell.password.context"));
        context.addClassName("sala-context");
        var save = new Button(getTranslation("shell.password.save"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var leave = new Button(getTranslation("shell.signOut"), e -> session.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(leave, save);
        acts.addClassName("sala-password-acts");
        var box = new Div(Marks.mark(), new H1(getTranslation("shell.password.title")), context);
        box.add(field(password, "shell.password.new"), field(again, "shell.password.again"), acts);
        password.setHelperText(getTranslation("shell.password.helper"));
        password.setAutofocus(true);
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.mustChoosePassword()) {
            event.forwardTo("");
        }
    }

    private PasswordField field(PasswordField field, String label) {
        field.setLabel(getTranslation(label));
        field.getElement().setProperty("autocomplete", "new-password");
        field.setWidthFull();
        return field;
    }

    private void save() {
        password.setInvalid(false);
        again.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            refuse(again, getTranslation("shell.password.differs"));
            return;
        }
        try {
            accounts.choosePassword(password.getValue());
            UI.getCurrent().navigate("");
        } catch (RuleBroken e) {
            refuse(password, getTranslation(e.key(), e.arguments().toArray()));
        }
    }

    private static void refuse(PasswordField field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(true);
        field.focus();
    }
}
