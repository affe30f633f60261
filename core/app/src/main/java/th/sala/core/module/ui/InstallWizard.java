package th.sala.core.module.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Note;
import th.sala.core.module.CheckedUpload;
import th.sala.core.module.ModuleAct;
import th.sala.core.module.ModuleHost;
import th.sala.core.module.Offer;
import th.sala.core.module.Operation;
import th.sala.core.module.Rehearsal;

/** Package, checks, rehearsal, confirmation: nothing changes before the last button. */
class InstallWizard extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient ModuleHost host;
    private final transient Runnable afterwards;
    private final WizardTrail trail = new WizardTrail();
    private final Span file = new Span();
    private final Div page = new Div();
    private transient @Nullable CheckedUpload upload;

    /** @param afterwards called in the page when a module was installed */
    InstallWizard(ModuleHost host, Runnable afterwards) {
        this.host = host;
        this.afterwards = afterwards;
        addClassNames("sala-dialog", "sala-modules-wizard");
        setWidth("66rem");
        setCloseOnOutsideClick(false);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("modules.close"));
        getHeader().add(close);
        file.addClassName("sala-modules-file");
        page.addClassName("sala-modules-page");
        add(file, trail, page);
        choose();
    }

    /** Begins with a jar that lies ready. */
    void take(Offer offer) {
        open();
        mendable(() -> checked(host.take(offer)));
    }

    private void choose() {
        upload = null;
        setHeaderTitle(getTranslation("modules.install"));
        file.setText("");
        trail.at(0);
        show(new PackageStep(host, this::checked, this::take));
        footer(cancel());
    }

    private void checked(CheckedUpload result) {
        upload = result;
        if (result.moduleId() != null) {
            setHeaderTitle(ThaiText.keepTogether(getTranslation(
                    result.installedVersion() == null ? "modules.install.what" : "modules.upgrade.what",
                    title(result),
                    String.valueOf(result.version()))));
        }
        String id = result.moduleId() == null ? result.fileName() : result.moduleId();
        file.setText(id + " · " + ModuleWords.size(result.size()) + " · " + ModuleWords.hash(result.sha256()));
        if (result.accepted() && !result.downgrade()) {
            rehearse(false);
            return;
        }
        trail.at(1);
        var parts = new Div(new ChecksPanel(result, null));
        parts.addClassName("sala-stack");
        if (result.accepted()) {
            parts.addComponentAsFirst(Note.warning(getTranslation("modules.downgrade.ask")));
            show(parts);
            footer(cancel(), other(), primary("modules.downgrade.wanted", () -> rehearse(true)));
        } else {
            result.refusal().ifPresent(r -> parts.addComponentAsFirst(Note.problem(ModuleWords.say(r))));
            show(parts);
            footer(cancel(), other());
        }
    }

    private void rehearse(boolean downgrade) {
        CheckedUpload checked = upload;
        if (checked == null || checked.id() == null) {
            return;
        }
        trail.at(2);
        var steps = new StepList(List.of());
        show(new Paragraph(getTranslation("modules.rehearsal.running")), steps);
        footer(cancel());
        mendable(() -> {
            ModuleAct<Rehearsal> act = host.rehearse(Objects.requireNonNull(checked.id()), downgrade);
            UI ui = UI.getCurrent();
            act.onStep(done -> ui.access(() -> steps.show(done)));
            act.result()
                    .whenComplete((rehearsal, fault) -> ui.access(() -> {
                        if (rehearsal != null) {
                            rehearsed(checked, rehearsal);
                        } else {
                            failed(fault);
                        }
                    }));
        });
    }

    private void rehearsed(CheckedUpload checked, Rehearsal rehearsal) {
        if (upload != checked) {
            return; // another file was chosen meanwhile
        }
        show(new RehearsalPanel(checked, rehearsal));
        var again = new Button(getTranslation("modules.rehearsal.again"), e -> rehearse(rehearsal.downgrade()));
        if (rehearsal.installable()) {
            footer(cancel(), again, primary("modules.confirm.go", () -> confirm(checked, rehearsal)));
        } else {
            footer(cancel(), other(), again);
        }
    }

    private void confirm(CheckedUpload checked, Rehearsal rehearsal) {
        trail.at(3);
        var words = new Paragraph(ThaiText.keepTogether(getTranslation(
                rehearsal.from() == null ? "modules.confirm.new" : "modules.confirm.upgrade",
                title(checked),
                rehearsal.to(),
                String.valueOf(rehearsal.from()),
                rehearsal.migrations().size())));
        show(words, new Paragraph(ThaiText.keepTogether(getTranslation("modules.confirm.safe"))));
        var back = new Button(getTranslation("modules.back"), e -> {
            trail.at(2);
            rehearsed(checked, rehearsal);
        });
        footer(
                cancel(),
                back,
                primary(
                        rehearsal.from() == null ? "modules.confirm.install" : "modules.confirm.upgradeNow",
                        () -> install(rehearsal)));
    }

    private void install(Rehearsal rehearsal) {
        mendable(() -> {
            ModuleAct<Operation> act = host.install(rehearsal.id());
            UI ui = UI.getCurrent();
            var steps = new StepList(act.steps());
            show(steps);
            footer(new Button(getTranslation("modules.close"), e -> close()));
            act.onStep(done -> ui.access(() -> steps.show(done)));
            act.result()
                    .whenComplete((operation, fault) -> ui.access(() -> {
                        if (operation != null) {
                            trail.at(4);
                            show(new ResultPanel(operation), new StepList(operation.steps()));
                            footer(primary("modules.close", this::close));
                            afterwards.run();
                        } else {
                            failed(fault);
                        }
                    }));
        });
    }

    private void failed(Throwable fault) {
        show(Note.problem(getTranslation("modules.fault")));
        footer(cancel(), other());
        ActDialog.rethrow(fault);
    }

    /** A rule of the host is said in the page, with the way to another try. */
    private void mendable(Runnable act) {
        try {
            act.run();
        } catch (RuleBroken e) {
            show(Note.problem(getTranslation(e.key(), e.arguments().toArray())));
            footer(cancel(), other());
        }
    }

    private String title(CheckedUpload checked) {
        Locale language = getLocale();
        return "en".equals(language.getLanguage()) ? checked.titleEn() : checked.titleTh();
    }

    private void show(Component... parts) {
        page.removeAll();
        page.add(parts);
    }

    private void footer(Component... buttons) {
        getFooter().removeAll();
        getFooter().add(buttons);
    }

    private Button cancel() {
        var cancel = new Button(getTranslation("modules.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.addClassName("sala-modules-cancel");
        return cancel;
    }

    private Button other() {
        return new Button(getTranslation("modules.upload.other"), e -> choose());
    }

    private Button primary(String key, Runnable act) {
        var button = new Button(getTranslation(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
