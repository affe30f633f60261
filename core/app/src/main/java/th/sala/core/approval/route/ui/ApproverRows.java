package th.sala.core.approval.route.ui;

import static th.sala.core.approval.route.ui.RouteWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.approval.Approver;
import th.sala.api.people.People;
import th.sala.api.ui.DraftText;
import th.sala.core.approval.route.RouteChoices;

/** Who decides at a desk; one or more of them, each added and removed. */
final class ApproverRows extends CustomField<List<ApproverRows.Asked>> implements DraftText {
    private static final long serialVersionUID = 1L;

    private final transient RouteChoices choices;
    private final transient People people;
    private final Div list = new Div();
    private final transient List<ApproverRow> rows = new ArrayList<>();

    ApproverRows(String label, RouteChoices choices, People people) {
        super(List.of());
        this.choices = choices;
        this.people = people;
        setLabel(label);
        list.addClassName("sala-approvers");
        var add = new Button(text("route.approver.add"), VaadinIcon.PLUS.create(), e -> {
            row().show(new Asked(Approver.Kind.HEAD_OF_UNIT, ""));
            show();
            updateValue();
        });
        add.addThemeVariants(ButtonVariant.SMALL);
        add(list, add);
    }

    /** What is chosen so far; unlike an approver it may lack its code. */
    record Asked(Approver.Kind kind, String code) {
        static Asked of(Approver approver) {
            return new Asked(approver.kind(), approver.code());
        }

        private String text() {
            return kind + " " + code;
        }

        private static Asked read(String text) {
            int at = text.indexOf(' ');
            return new Asked(Approver.Kind.valueOf(text.substring(0, at)), text.substring(at + 1));
        }
    }

    /** @throws RuleBroken where there is none, or one lacks whom it names */
    List<Approver> complete() {
        boolean complete = true;
        for (ApproverRow row : rows) {
            complete &= row.isComplete();
        }
        if (!complete || rows.isEmpty()) {
            throw RuleBroken.at("approvers", rows.isEmpty() ? "route.rule.approvers" : "route.rule.approver");
        }
        return generateModelValue().stream()
                .map(asked -> new Approver(asked.kind(), asked.code()))
                .toList();
    }

    private ApproverRow row() {
        var row = new ApproverRow(choices, people, this::updateValue);
        rows.add(row);
        return row;
    }

    private void show() {
        list.removeAll();
        for (ApproverRow row : rows) {
            var remove = new Button(VaadinIcon.TRASH.create(), e -> {
                rows.remove(row);
                show();
                updateValue();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(text("route.approver.remove", rows.indexOf(row) + 1));
            remove.setEnabled(rows.size() > 1);
            var line = new Div(row, remove);
            line.addClassName("sala-approver-line");
            list.add(line);
        }
    }

    @Override
    protected List<Asked> generateModelValue() {
        return rows.stream().map(ApproverRow::value).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<Asked> asked) {
        rows.clear();
        (asked == null ? List.<Asked>of() : asked).forEach(a -> row().show(a));
        show();
    }

    @Override
    public String draftText() {
        return generateModelValue().stream().map(Asked::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void restoreText(String text) {
        rows.clear();
        text.lines().map(Asked::read).forEach(asked -> row().show(asked));
        show();
        updateValue();
    }
}
