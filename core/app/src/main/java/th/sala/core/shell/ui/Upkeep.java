package th.sala.core.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import th.sala.api.list.ListQuery;
import th.sala.api.people.People;
import th.sala.api.ui.Links;
import th.sala.api.ui.Panel;
import th.sala.core.document.StoreCare;
import th.sala.core.module.ModuleHost;
import th.sala.core.paper.AgencySignature;
import th.sala.core.people.PersonnelFile;
import th.sala.core.people.PersonnelList;
import th.sala.core.people.Roles;
import th.sala.core.shell.HomePanel;
import th.sala.core.shell.text.Translations;

/** What is left undone among accounts, departments, files and the certificate, for who looks after them. */
@Component
@Order(1)
class Upkeep implements HomePanel {
    private final People people;
    private final PersonnelList accounts;
    private final StoreCare store;
    private final AgencySignature signature;
    private final Translations texts;

    Upkeep(People people, PersonnelList accounts, StoreCare store, AgencySignature signature, Translations texts) {
        this.people = people;
        this.accounts = accounts;
        this.store = store;
        this.signature = signature;
        this.texts = texts;
    }

    /** Each kind with its number and the way to it; empty where nothing is left, and for everybody else. */
    @Override
    public Optional<Panel> panel(Locale language) {
        var lines = new Div();
        lines.addClassName("sala-home-links");
        if (people.may(Roles.PERMISSION)) {
            personnel(lines, language);
        }
        if (people.may(ModuleHost.PERMISSION)) {
            files(lines, language);
            certificate(lines, language);
        }
        return lines.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(new Panel(texts.getTranslation("shell.upkeep.title", language), body(lines)));
    }

    private void personnel(Div lines, Locale language) {
        var awaited = PersonnelFile.State.CODE_AWAITED.name();
        int withoutCode =
                accounts.count(new ListQuery(List.of(new ListQuery.Filter("state", awaited)), List.of(), 0, 1));
        if (withoutCode > 0) {
            String words = texts.getTranslation("shell.upkeep.withoutCode", language, withoutCode);
            lines.add(line(VaadinIcon.USERS, words, "admin/people?state=" + awaited));
        }
        long withoutHead = people.departments().stream()
                .filter(d -> d.head() == null && d.deputy() == null)
                .count();
        if (withoutHead > 0) {
            String words = texts.getTranslation("shell.upkeep.withoutHead", language, withoutHead);
            lines.add(line(VaadinIcon.SITEMAP, words, "admin/departments"));
        }
    }

    private void files(Div lines, Locale language) {
        int broken = store.countBroken(new ListQuery(List.of(), List.of(), 0, 1));
        if (broken > 0) {
            String words = texts.getTranslation("shell.upkeep.brokenFiles", language, broken);
            lines.add(line(VaadinIcon.WARNING, words, "admin/store"));
        }
    }

    private void certificate(Div lines, Locale language) {
        AgencySignature.State state = signature.state();
        if (state.isFaulty()) {
            lines.add(line(VaadinIcon.WARNING, texts.getTranslation(state.key(), language), "verify"));
        }
    }

    private static Div body(Div lines) {
        var body = new Div(lines);
        body.addClassName("sala-home-body");
        return body;
    }

    private static Anchor line(VaadinIcon icon, String words, String path) {
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Anchor line = Links.to(words, path);
        line.addComponentAsFirst(sign);
        return line;
    }
}
