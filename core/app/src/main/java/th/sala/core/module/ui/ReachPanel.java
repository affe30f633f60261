package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import th.sala.api.people.People;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Messages;
import th.sala.api.ui.Names;
import th.sala.api.ui.Table;
import th.sala.core.module.reach.DepartmentModules;
import th.sala.core.module.reach.DepartmentModules.Line;
import th.sala.core.module.reach.ModuleDefault;

/** Which departments may have a module, on the administrator's page of it. */
class ReachPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final transient DepartmentModules modules;
    private final transient People people;
    private final String module;

    ReachPanel(DepartmentModules modules, People people, String module) {
        this.modules = modules;
        this.people = people;
        this.module = module;
        addClassNames("sala-stack", "sala-reach-panel");
        show();
    }

    private void show() {
        removeAll();
        var heading = new H2(ThaiText.keepTogether(text("reach.departments")));
        heading.addClassName("sala-section");
        add(heading, new Paragraph(ThaiText.keepTogether(text("reach.departments.hint"))), byDefault(), table());
    }

    private Component byDefault() {
        var choice = new Select<ModuleDefault>();
        choice.setLabel(text("reach.default"));
        choice.setItems(ModuleDefault.values());
        choice.setItemLabelGenerator(d -> text(d.key()));
        choice.setValue(modules.byDefault(module));
        choice.setWidth("24rem");
        choice.setMaxWidth("100%");
        choice.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                modules.byDefault(module, e.getValue());
                Messages.done(text("reach.default.saved", text(e.getValue().key())));
                show();
            }
        });
        return choice;
    }

    private Table table() {
        var table = new Table(
                text("reach.departments"), text("reach.department"), text("reach.state"), text("reach.reason"), "");
        table.addClassName("sala-reach");
        modules.departments(module)
                .forEach(line -> table.row(
                        name(line),
                        ReachWords.badge(line.reach()),
                        ReachWords.reason(line.reach(), line.department().id(), people),
                        change(line)));
        return table;
    }

    private Component name(Line line) {
        var name = new Span(ThaiText.keepTogether(Names.of(line.department(), getLocale())));
        name.addClassNames("sala-reach-unit", "sala-reach-depth" + Math.min(line.depth(), 4));
        return name;
    }

    private Component change(Line line) {
        String name = Names.of(line.department(), getLocale());
        var change = new Button(text("reach.change"), e -> ask(line, name));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(text("reach.changeOf", name));
        change.setId("reach-" + line.department().id().value());
        return change;
    }

    private void ask(Line line, String name) {
        var word = new RadioButtonGroup<Word>(text("reach.mayHave"));
        word.getThemeNames().add("vertical");
        word.setItems(Word.values());
        word.setItemLabelGenerator(w -> text("reach.word." + w));
        word.setValue(Word.of(line.word()));
        var dialog = new Dialog(ThaiText.keepTogether(name));
        dialog.addClassName("sala-dialog");
        dialog.setWidth("28rem");
        dialog.add(word, new Paragraph(ThaiText.keepTogether(text("reach.word.hint"))));
        var save = new Button(text("reach.save"), e -> {
            dialog.close();
            modules.allow(module, line.department().id(), word.getValue().allowed);
            Messages.done(text("reach.word.saved", name));
            show();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(text("reach.cancel"), e -> dialog.close()), save);
        dialog.open();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** What the administrator says for one department. */
    private enum Word {
        FOLLOW(null),
        ALLOW(true),
        BAR(false);

        private final @Nullable Boolean allowed;

        Word(@Nullable Boolean allowed) {
            this.allowed = allowed;
        }

        static Word of(@Nullable Boolean allowed) {
            if (allowed == null) {
                return FOLLOW;
            }
            return allowed ? ALLOW : BAR;
        }
    }
}
