package th.sala.core.people.committee.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.people.Committee.Member;
import th.sala.api.people.Committee.Part;
import th.sala.api.people.PersonId;
import th.sala.api.ui.BuddhistDatePicker;
import th.sala.api.ui.DraftText;
import th.sala.api.ui.PersonPicker;

/** Who sits in a committee: a row each with person, part and period. The value holds the complete rows only. */
@StyleSheet("context://themes/sala/structure.css?v=1")
final class MemberRows extends CustomField<List<Member>> implements DraftText {
    private static final long serialVersionUID = 1L;

    private final Div list = new Div();
    private final transient List<Line> lines = new ArrayList<>();
    private final transient Supplier<@Nullable LocalDate> begins;

    /** @param begins the day a new membership begins unless another one is chosen */
    MemberRows(String label, Supplier<@Nullable LocalDate> begins) {
        super(List.of());
        this.begins = begins;
        setLabel(label);
        list.addClassName("sala-members");
        var add = new Button(getTranslation("structure.committee.addMember"), VaadinIcon.PLUS.create(), e -> {
            line(null, Part.MEMBER, begins.get(), null).person.focus();
        });
        add.addThemeVariants(ButtonVariant.SMALL);
        var stack = new Div(list, add);
        stack.addClassName("sala-member-stack");
        add(stack);
    }

    /**
     * The rows as they are to be saved.
     *
     * @throws RuleBroken where one of them lacks its person or its first day
     */
    List<Member> complete() {
        for (Line line : lines) {
            if (line.person.isEmpty() || line.from.isEmpty()) {
                throw RuleBroken.at("members", "structure.committee.memberIncomplete");
            }
        }
        return generateModelValue();
    }

    private Line line(@Nullable PersonId person, Part part, @Nullable LocalDate from, @Nullable LocalDate to) {
        var line = new Line(person, part, from, to);
        lines.add(line);
        list.add(line);
        return line;
    }

    @Override
    protected List<Member> generateModelValue() {
        return lines.stream()
                .filter(line -> !line.person.isEmpty() && !line.from.isEmpty())
                .map(Line::member)
                .toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<Member> members) {
        lines.clear();
        list.removeAll();
        (members == null ? List.<Member>of() : members).forEach(m -> line(m.person(), m.part(), m.from(), m.to()));
    }

    @Override
    public String draftText() {
        return lines.stream()
                .map(line -> Stream.of(
                                line.person.draftText(),
                                line.part.getValue().name(),
                                line.from.draftText(),
                                line.to.draftText())
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining(";"));
    }

    @Override
    public void restoreText(String text) {
        lines.clear();
        list.removeAll();
        for (String row : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] parts = row.split("\\|", -1);
            Line line = line(null, Part.valueOf(parts[1]), null, null);
            line.person.restoreText(parts[0]);
            line.from.restoreText(parts[2]);
            line.to.restoreText(parts[3]);
        }
        updateValue();
    }

    private void remove(Line line) {
        lines.remove(line);
        list.remove(line);
        updateValue();
    }

    /** One membership. */
    private final class Line extends Div {
        private static final long serialVersionUID = 1L;

        private final PersonPicker person =
                new PersonPicker(MemberRows.this.getTranslation("structure.committee.person"));
        private final Select<Part> part = new Select<>();
        private final BuddhistDatePicker from =
                new BuddhistDatePicker(MemberRows.this.getTranslation("structure.committee.memberFrom"));
        private final BuddhistDatePicker to =
                new BuddhistDatePicker(MemberRows.this.getTranslation("structure.committee.memberTo"));

        Line(@Nullable PersonId id, Part chosen, @Nullable LocalDate first, @Nullable LocalDate last) {
            addClassName("sala-member");
            part.setLabel(MemberRows.this.getTranslation("structure.committee.part"));
            part.setItems(Part.values());
            part.setItemLabelGenerator(p -> MemberRows.this.getTranslation("structure.committee.part." + p));
            person.setValue(id);
            part.setValue(chosen);
            from.setValue(first);
            to.setValue(last);
            person.addValueChangeListener(e -> updateValue());
            part.addValueChangeListener(e -> updateValue());
            from.addValueChangeListener(e -> updateValue());
            to.addValueChangeListener(e -> updateValue());
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> MemberRows.this.remove(this));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(MemberRows.this.getTranslation("structure.committee.removeMember"));
            add(person, part, from, to, remove);
        }

        Member member() {
            return new Member(person.getValue(), part.getValue(), from.getValue(), to.getValue());
        }
    }
}
