package th.sala.core.shell.me;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.api.people.Acting;
import th.sala.api.people.Confidentiality;
import th.sala.api.people.DepartmentId;
import th.sala.api.people.People;
import th.sala.api.people.Person;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Facts;
import th.sala.api.ui.Figures;
import th.sala.api.ui.Names;
import th.sala.api.ui.Panel;
import th.sala.api.ui.Screen;
import th.sala.core.people.absence.Absence;
import th.sala.core.people.absence.Absences;
import th.sala.core.people.own.OwnProfile;
import th.sala.core.people.own.Picture;
import th.sala.core.people.own.Pictures;
import th.sala.core.shell.text.Languages;
import th.sala.core.shell.ui.Choices;
import th.sala.core.shell.web.Theme;

/** The signed-in person's own page. */
@Route("me")
@PermitAll
class OwnPage extends Screen implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient OwnProfile own;
    private final transient Pictures pictures;
    private final transient Absences absences;
    private final transient Choices choices;
    private final transient Clock clock;

    OwnPage(People people, OwnProfile own, Pictures pictures, Absences absences, Choices choices, Clock clock) {
        this.people = people;
        this.own = own;
        this.pictures = pictures;
        this.absences = absences;
        this.choices = choices;
        this.clock = clock;
        addClassName("sala-me");
        heading(text("me.title"));
        context(text("me.context"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Person me = people.current();
        var left = new Div(profile(me), absencePanel(), standingIn(me));
        var right = new Div(
                new PicturePanel(Picture.Kind.PORTRAIT, pictures, me.id()),
                new PicturePanel(Picture.Kind.SIGNATURE, pictures, me.id()),
                looks(),
                rights());
        left.addClassName("sala-me-column");
        right.addClassName("sala-me-column");
        var columns = new Div(left, right);
        columns.addClassName("sala-me-columns");
        content(columns);
    }

    private Panel profile(Person me) {
        OwnProfile.Profile profile = own.read();
        var facts = new Facts()
                .asBlock()
                .fact(text("me.profile.name"), me.name())
                .fact(text("me.profile.username"), me.username())
                .fact(text("me.profile.position"), said(me.position()))
                .fact(text("me.profile.unit"), unit(me.department()))
                .fact(text("me.profile.nickname"), said(profile.nickname()))
                .fact(text("me.profile.telephone"), said(profile.telephone()))
                .fact(text("me.profile.email"), said(profile.email()));
        return new Panel(text("me.profile"), facts)
                .beside(
                        buttonLink(text("me.profile.password"), "password"),
                        buttonLink(text("me.profile.change"), "me/profile"));
    }

    private static String said(String text) {
        return text.isBlank() ? Figures.unknown() : text;
    }

    private String unit(DepartmentId id) {
        return people.department(id).map(d -> Names.of(d, getLocale())).orElseGet(Figures::unknown);
    }

    private Panel absencePanel() {
        List<Absence.Detail> all = absences.mine();
        Component body = all.isEmpty()
                ? quiet(text("absence.empty"))
                : list(all.stream().map(this::absence).toList());
        return new Panel(text("absence.title"), body).beside(buttonLink(text("absence.add"), "me/absences/new"));
    }

    private Component absence(Absence.Detail absence) {
        String days = absence.from().equals(absence.to())
                ? ThaiDates.full(absence.from(), getLocale())
                : ThaiDates.range(absence.from(), absence.to(), getLocale());
        boolean over = absence.to().isBefore(LocalDate.now(clock));
        Component when = over ? new Span(days) : link(days, "me/absences/" + absence.id());
        var line = new Div(
                when, new Span(text("absence.kind." + absence.values().kind().name())));
        line.addClassName("sala-me-line");
        if (!absence.values().note().isEmpty()) {
            line.add(new Span(ThaiText.keepTogether(absence.values().note())));
        }
        return line;
    }

    private Panel standingIn(Person me) {
        List<Component> lines = Stream.concat(
                        people.standingIn().stream().map(a -> words("me.acting.for", a, a.wording())),
                        people.standIns(me.id()).stream()
                                .map(a -> words(
                                        "me.acting.by",
                                        a,
                                        people.find(a.standIn())
                                                .map(Person::name)
                                                .orElse(""))))
                .toList();
        return new Panel(text("acting.title"), lines.isEmpty() ? quiet(text("me.acting.none")) : list(lines));
    }

    private Component words(String key, Acting acting, String who) {
        String until = acting.to() == null ? text("me.acting.open") : ThaiDates.full(acting.to(), getLocale());
        var line = new Div(
                new Span(ThaiText.keepTogether(text(key, who))),
                new Span(text("me.acting.order", acting.orderNumber(), until)));
        line.addClassName("sala-me-line");
        return line;
    }

    private Panel looks() {
        var language = new Select<Locale>();
        language.setLabel(text("shell.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(l -> text("shell.language." + l.getLanguage()));
        language.setValue(Languages.all().stream()
                .filter(l -> l.getLanguage().equals(getLocale().getLanguage()))
                .findFirst()
                .orElse(null));
        language.addValueChangeListener(e -> choices.language(e.getValue()));
        var theme = new Select<Theme>();
        theme.setLabel(text("shell.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(t -> text(t.key()));
        theme.setValue(choices.theme());
        theme.addValueChangeListener(e -> choices.theme(e.getValue()));
        var both = new Div(language, theme);
        both.addClassName("sala-form");
        return new Panel(text("me.looks"), both);
    }

    private Panel rights() {
        List<Component> roles =
                own.roles(LocalDate.now(clock)).stream().map(this::role).toList();
        return new Panel(text("me.rights"), roles.isEmpty() ? quiet(text("me.rights.none")) : list(roles));
    }

    private Component role(OwnProfile.HeldRole role) {
        boolean thai = !getLocale().getLanguage().equals("en");
        String where = Optional.ofNullable(role.department())
                .map(id -> text(role.withBelow() ? "me.rights.withBelow" : "me.rights.in", unit(new DepartmentId(id))))
                .orElseGet(() -> text("me.rights.everywhere"));
        var line = new Div(new Span(thai ? role.name() : role.nameEn()), new Span(ThaiText.keepTogether(where)));
        if (role.clearance() != Confidentiality.NORMAL) {
            line.add(new Span(text(
                    "me.rights.clearance",
                    text("me.clearance." + role.clearance().name()))));
        }
        if (role.until() != null) {
            line.add(new Span(text("me.rights.until", ThaiDates.full(role.until(), getLocale()))));
        }
        line.addClassName("sala-me-line");
        return line;
    }

    private static Component list(List<Component> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        list.addClassName("sala-me-list");
        return list;
    }

    private static Paragraph quiet(String text) {
        var words = new Paragraph(ThaiText.keepTogether(text));
        words.addClassName("sala-me-quiet");
        return words;
    }
}
