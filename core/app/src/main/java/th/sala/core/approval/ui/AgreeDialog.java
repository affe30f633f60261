package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.api.text.Figures;
import th.sala.api.text.ThaiText;
import th.sala.api.ui.Messages;
import th.sala.api.ui.Note;
import th.sala.api.ui.ProgressDialog;
import th.sala.core.approval.AgreeingToMany;
import th.sala.core.approval.AgreeingToMany.Outcome;
import th.sala.core.approval.AgreeingToMany.Plan;
import th.sala.core.approval.AgreeingToMany.Ready;
import th.sala.core.approval.InboxRow;

/** Agrees to many requests: names each of them before, and afterwards those that were not decided. */
final class AgreeDialog {
    private AgreeDialog() {}

    static void open(AgreeingToMany many, Plan plan, Runnable after) {
        int number = plan.ready().size();
        Dialog dialog = dialog(said("approval.many.ask", plan, number));
        if (number == 0) {
            dialog.add(Note.info(text("approval.many.none")));
        } else {
            dialog.add(list(plan.ready().stream()
                    .map(ready -> item(ready.row(), words(plan, ready)))
                    .toList()));
        }
        if (!plan.leftOut().isEmpty()) {
            dialog.add(
                    new H3(text(
                            "approval.many.apart", Figures.count(plan.leftOut().size()))),
                    list(plan.leftOut().stream()
                            .map(left -> item(left.row(), text("approval.many.apart." + left.why())))
                            .toList()));
        }
        var cancel = new Button(text("ui.cancel"), e -> dialog.close());
        dialog.getFooter().add(cancel);
        if (number > 0) {
            var agree = new Button(said("approval.many.verb", plan, number), e -> {
                dialog.close();
                run(many, plan, after);
            });
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(agree);
        }
        dialog.open();
    }

    private static void run(AgreeingToMany many, Plan plan, Runnable after) {
        ProgressDialog.run(
                said("approval.many.running", plan, plan.ready().size()),
                text("approval.many.stop"),
                progress -> many.agree(plan.ready(), progress),
                outcome -> {
                    after.run();
                    tell(outcome);
                });
    }

    /** Says agreed, approved, or both where the requests are at different steps. */
    private static String said(String key, Plan plan, int number) {
        boolean ends = !plan.ready().isEmpty() && plan.ready().getFirst().last();
        String which = plan.isMixed() ? ".both" : ends ? ".last" : "";
        return text(key + which, Figures.count(number));
    }

    private static String words(Plan plan, Ready ready) {
        String word = ApprovalWords.atStep("approval.agree", ready.last());
        return Stream.of(plan.isMixed() ? word : "", ready.wording())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static void tell(Outcome outcome) {
        String agreed = text("approval.many.done", Figures.count(outcome.agreed()));
        if (outcome.refused().isEmpty() && outcome.untouched() == 0) {
            Messages.done(agreed);
            return;
        }
        Dialog dialog = dialog(agreed);
        if (outcome.untouched() > 0) {
            dialog.add(Note.info(text("approval.many.untouched", Figures.count(outcome.untouched()))));
        }
        if (!outcome.refused().isEmpty()) {
            dialog.add(
                    new H3(text(
                            "approval.many.refused",
                            Figures.count(outcome.refused().size()))),
                    list(outcome.refused().stream()
                            .map(refused -> item(
                                    refused.row(),
                                    text(refused.key(), refused.arguments().toArray())))
                            .toList()));
        }
        dialog.getFooter().add(new Button(text("ui.close"), e -> dialog.close()));
        dialog.open();
    }

    private static Dialog dialog(String title) {
        var dialog = new Dialog();
        dialog.addClassNames("sala-dialog", "sala-agree");
        dialog.setHeaderTitle(ThaiText.keepTogether(title));
        return dialog;
    }

    private static Component list(List<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("sala-agree-list");
        return list;
    }

    private static ListItem item(InboxRow row, String words) {
        var first = new Div(new Span(row.number()));
        first.addClassName("sala-agree-first");
        if (row.amount() != null) {
            first.add(new Span(text("approval.baht", Figures.money(row.amount()))));
        }
        var item = new ListItem(first, new Div(ThaiText.keepTogether(row.title())));
        if (!words.isEmpty()) {
            var more = new Div(ThaiText.keepTogether(words));
            more.addClassName("sala-agree-words");
            item.add(more);
        }
        return item;
    }
}
