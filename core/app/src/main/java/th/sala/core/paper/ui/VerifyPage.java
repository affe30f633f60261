package th.sala.core.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import th.sala.api.people.People;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.time.ThaiDates;
import th.sala.api.ui.Facts;
import th.sala.api.ui.FileDrop;
import th.sala.api.ui.Links;
import th.sala.api.ui.Note;
import th.sala.api.ui.Panel;
import th.sala.api.ui.StatusBadge;
import th.sala.api.ui.Tone;
import th.sala.core.module.ModuleHost;
import th.sala.core.paper.AgencySignature;
import th.sala.core.paper.IssuedPaper;
import th.sala.core.paper.IssuedPapers;
import th.sala.core.paper.PaperCode;

/** The page behind the code on a paper: open to everybody, it says what was issued and whether a file is that. */
@Route(value = "verify/:code?", autoLayout = false)
@PageTitle("paper.verify.title")
@StyleSheet("context://themes/sala/verify.css?v=1")
@AnonymousAllowed
class VerifyPage extends Main implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient IssuedPapers papers;
    private final transient AgencySignature signature;
    private final transient People people;
    private String typed = "";

    VerifyPage(IssuedPapers papers, AgencySignature signature, People people) {
        this.papers = papers;
        this.signature = signature;
        this.people = people;
        addClassName("sala-verify");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        typed = event.getRouteParameters().get("code").orElse("");
        show();
    }

    private void show() {
        removeAll();
        add(head());
        var sheet = new Div(new H1(text("paper.verify.title")), context(), asking());
        sheet.addClassName("sala-verify-sheet");
        if (signature.state().isFaulty() && people.may(ModuleHost.PERMISSION)) {
            sheet.add(Note.warning(text(signature.state().key())));
        }
        if (!typed.isBlank()) {
            Optional<PaperCode> code = PaperCode.parse(typed);
            Optional<IssuedPaper.Proof> proof = code.flatMap(papers::proof);
            if (code.isPresent() && proof.isPresent()) {
                sheet.add(issued(proof.get()), record(code.get()), comparison(code.get()));
            } else {
                sheet.add(Note.problem(text("paper.verify.unknown")));
            }
        }
        add(sheet);
    }

    private Header head() {
        var mark = new Image("themes/sala/favicon.svg", "");
        Anchor home = Links.to("", "");
        home.add(mark, new Span(text("shell.name")));
        var languages = new Div();
        languages.addClassName("sala-sign-in-languages");
        for (Locale language : new Locale[] {ThaiDates.THAI, Locale.ENGLISH}) {
            var button = new NativeButton(text("shell.language." + language.getLanguage()), e -> choose(language));
            button.getElement()
                    .setAttribute("lang", language.getLanguage())
                    .setAttribute("aria-pressed", String.valueOf(language.equals(getLocale())));
            languages.add(button);
        }
        return new Header(home, languages);
    }

    private void choose(Locale language) {
        getUI().ifPresent(ui -> {
            ui.setLocale(language);
            show();
        });
    }

    private Paragraph context() {
        var context = new Paragraph(ThaiText.keepTogether(text("paper.verify.context")));
        context.addClassName("sala-context");
        return context;
    }

    private Div asking() {
        var code = new TextField(text("paper.verify.code"));
        code.setHelperText(text("paper.verify.codeHint"));
        code.setMaxLength(40);
        code.setValue(PaperCode.parse(typed).map(PaperCode::shown).orElse(typed));
        var ask = new Button(text("paper.verify.ask"), e -> ask(code.getValue()));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        code.addKeyDownListener(Key.ENTER, e -> ask(code.getValue()));
        var row = new Div(code, ask);
        row.addClassName("sala-verify-asking");
        return row;
    }

    private void ask(String code) {
        PaperCode.parse(code).ifPresentOrElse(known -> Links.go("verify/" + known), () -> {
            typed = code;
            show();
        });
    }

    private Component issued(IssuedPaper.Proof proof) {
        var hash = new Span(proof.hash());
        hash.addClassName("sala-verify-hash");
        LocalDate day = LocalDate.ofInstant(proof.issuedAt(), ThaiDates.ZONE);
        String number = proof.number().isBlank() ? text("paper.verify.noNumber") : proof.number();
        var signed = proof.signed()
                ? new StatusBadge(Tone.OK, text("paper.verify.signed"))
                : new StatusBadge(Tone.NEUTRAL, text("paper.verify.notSigned"));
        var facts = new Facts()
                .asBlock()
                .fact(text("paper.verify.number"), number)
                .fact(text("paper.verify.issuedAt"), ThaiDates.full(day, getLocale()))
                .fact(text("paper.verify.signature"), signed)
                .fact(text("paper.verify.size"), Figures.bytes(proof.size()))
                .fact(text("paper.verify.hash"), hash);
        return new Panel(text("paper.verify.issued"), facts);
    }

    private Component record(PaperCode code) {
        Optional<IssuedPaper> paper = papers.readable(code);
        var links = new Div();
        links.addClassName("sala-verify-links");
        if (paper.isPresent()) {
            var file = new Anchor(paper.get().filePath(), text("paper.verify.file"));
            file.setRouterIgnore(true);
            links.add(Links.to(paper.get().title(), paper.get().path()), file);
        } else if (people.currentIfAny().isEmpty()) {
            links.add(
                    new Span(ThaiText.keepTogether(text("paper.verify.signIn"))),
                    new Anchor("login", text("paper.verify.toSignIn")));
        }
        return links;
    }

    private Component comparison(PaperCode code) {
        var answer = new Div();
        var same = new AtomicBoolean();
        var drop = new FileDrop(file -> same.set(papers.isPaper(code, file.bytes())), () -> answer(answer, same.get()));
        return new Panel(
                text("paper.verify.compare"), new Paragraph(text("paper.verify.compareHint")), drop.single(), answer);
    }

    private void answer(Div answer, boolean same) {
        answer.removeAll();
        answer.add(same ? Note.done(text("paper.verify.same")) : Note.problem(text("paper.verify.other")));
    }

    private String text(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
