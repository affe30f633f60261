package th.sala.core.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Names;
import th.sala.core.people.own.Face;
import th.sala.core.people.own.Pictures;
import th.sala.core.shell.text.Languages;
import th.sala.core.shell.web.Theme;

/** Who is signed in, with the person's choices: language, theme, keys, signing out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonMenu extends MenuBar {
    private static final long serialVersionUID = 1L;

    private final transient Choices choices;

    PersonMenu(People people, Pictures pictures, Choices choices, AuthenticationContext session) {
        this.choices = choices;
        addClassName("sala-person");
        addThemeVariants(MenuBarVariant.TERTIARY);
        people.currentIfAny().ifPresent(person -> {
            String unit = people.department(person.department())
                    .map(d -> Names.of(d, getLocale()))
                    .orElse("");
            MenuItem me = addItem(badge(person, pictures.hasPortrait(person.id()), unit));
            me.setAriaLabel(getTranslation("shell.person", person.name()));
            me.getSubMenu()
                    .addItem(getTranslation("me.title"), e -> UI.getCurrent().navigate("me"));
            me.getSubMenu().addSeparator();
            languages(me.getSubMenu().addItem(getTranslation("shell.language")));
            themes(me.getSubMenu().addItem(getTranslation("shell.theme")));
            me.getSubMenu().addItem(getTranslation("shell.shortcuts"), e -> Shortcuts.open());
            me.getSubMenu().addSeparator();
            me.getSubMenu().addItem(getTranslation("shell.signOut"), e -> session.logout());
        });
    }

    private static Div badge(Person person, boolean picture, String unit) {
        var name = new Span(ThaiText.keepTogether(person.name()));
        name.addClassName("sala-person-name");
        var of = new Span(ThaiText.keepTogether(unit));
        of.addClassName("sala-person-unit");
        var words = new Div(name, of);
        words.addClassName("sala-person-words");
        var badge = new Div(Face.of(person.id(), person.name(), picture), words);
        badge.addClassName("sala-person-badge");
        return badge;
    }

    private void languages(MenuItem item) {
        for (Locale language : Languages.all()) {
            MenuItem choice = item.getSubMenu()
                    .addItem(
                            getTranslation("shell.language." + language.getLanguage()),
                            e -> choices.language(language));
            choice.setCheckable(true);
            choice.setChecked(language.equals(getLocale()));
        }
    }

    private void themes(MenuItem item) {
        Theme chosen = choices.theme();
        for (Theme theme : Theme.values()) {
            MenuItem choice = item.getSubMenu().addItem(getTranslation(theme.key()), e -> {
                choices.theme(theme);
                item.getSubMenu().getItems().forEach(i -> i.setChecked(i.equals(e.getSource())));
            });
            choice.setCheckable(true);
            choice.setChecked(theme == chosen);
        }
    }
}
