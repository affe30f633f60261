package th.sala.core.shell.me;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import th.sala.api.ui.FormScreen;
import th.sala.core.people.own.OwnProfile;

/** What colleagues read of a person in the directory, by the person itself. */
@Route("me/profile")
@PermitAll
class ProfileForm extends FormScreen<OwnProfile.Profile> {
    private static final long serialVersionUID = 1L;

    private final transient OwnProfile own;
    private final TextField nickname;
    private final TextField telephone;
    private final TextField email;

    ProfileForm(OwnProfile own) {
        this.own = own;
        crumb(text("me.title"), "me");
        crumb(text("me.profile.edit"), null);
        heading(text("me.profile.edit"));
        context(text("me.profile.context"));
        nickname = new TextField(text("me.profile.nickname"));
        telephone = new TextField(text("me.profile.telephone"));
        email = new TextField(text("me.profile.email"));
        field("nickname", nickname, OwnProfile.Profile::nickname);
        field("telephone", telephone, OwnProfile.Profile::telephone);
        field("email", email, OwnProfile.Profile::email).wide();
    }

    @Override
    protected OwnProfile.Profile load() {
        return own.read();
    }

    @Override
    protected OwnProfile.Profile value() {
        return new OwnProfile.Profile(loaded().version(), nickname.getValue(), telephone.getValue(), email.getValue());
    }

    @Override
    protected Saved save(OwnProfile.Profile value) {
        own.change(value);
        return new Saved(text("me.profile.saved"), "me");
    }

    @Override
    protected String wayBack() {
        return "me";
    }
}
