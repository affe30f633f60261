package th.sala.core.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import th.sala.api.RuleBroken;
import th.sala.api.ui.Links;
import th.sala.api.ui.Messages;
import th.sala.core.people.Accounts;

/** Where a one-time code ends and the person chooses a password, or later another one. */
@Route(value = "password", autoLayout = false)
@PageTitle("shell.password.title")
@PermitAll
class PasswordPage extends Main {
    private static final long serialVersionUID = 1L;

    private static final String OWN_PAGE = "me";

    private final transient Accounts accounts;
    private final boolean once;
    private final PasswordField before = new PasswordField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    PasswordPage(Accounts accounts, AuthenticationContext session) {
        this.accounts = accounts;
        once = accounts.mustChoosePassword();
        addClassName("sala-password-page");
        var context = new Paragraph(getTranslation(once ? "shell.password.context" : "shell.password.changeContext"));
        context.addClassName("sala-context");
        var save = new Button(getTranslation("shell.password.save"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var leave = once
                ? new Button(getTranslation("shell.signOut"), e -> session.logout())
                : new Button(getTranslation("ui.cancel"), e -> Links.go(OWN_PAGE));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(leave, save);
        acts.addClassName("sala-password-acts");
        var box = new Div(Marks.mark(), new H1(getTranslation("shell.password.title")), context);
        if (!once) {
            box.add(field(before, "shell.password.before"));
            before.getElement().setProperty("autocomplete", "current-password");
        }
        box.add(field(password, "shell.password.new"), field(again, "shell.password.again"), acts);
        password.setHelperText(getTranslation("shell.password.helper"));
        (once ? password : before).setAutofocus(true);
        add(box);
    }

    private PasswordField field(PasswordField field, String label) {
        field.setLabel(getTranslation(label));
        field.getElement().setProperty("autocomplete", "new-password");
        field.setWidthFull();
        return field;
    }

    private void save() {
        before.setInvalid(false);
        password.setInvalid(false);
        again.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            refuse(again, getTranslation("shell.password.differs"));
            return;
        }
        try {
            if (once) {
                accounts.choosePassword(password.getValue());
                Links.go("");
            } else {
                accounts.changePassword(before.getValue(), password.getValue());
                Messages.done(getTranslation("shell.password.changed"));
                Links.go(OWN_PAGE);
            }
        } catch (RuleBroken e) {
            refuse(
                    "before".equals(e.field()) ? before : password,
                    getTranslation(e.key(), e.arguments().toArray()));
        }
    }

    private static void refuse(PasswordField field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(true);
        field.focus();
    }
}
