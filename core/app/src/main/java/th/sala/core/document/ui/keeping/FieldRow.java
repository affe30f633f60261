package th.sala.core.document.ui.keeping;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import th.sala.api.ui.DraftText;
import th.sala.core.document.DocumentKind.Field;
import th.sala.core.document.DocumentKind.Type;
import th.sala.core.document.ui.DocumentWords;

/** One field of a kind. Its type is settled once documents may say something in it. */
final class FieldRow extends Div implements DraftText {
    private static final long serialVersionUID = 1L;
    private static final String PARTS = "\u001f";
    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField(DocumentWords.text("keeping.field.name"));
    private final TextField nameEn = new TextField(DocumentWords.text("keeping.field.nameEn"));
    private final Select<Type> type = new Select<>();
    private final TextArea choices = new TextArea(DocumentWords.text("keeping.field.choices"));
    private final Checkbox required = new Checkbox(DocumentWords.text("keeping.field.required"));
    private long id;

    FieldRow(Runnable changed) {
        addClassName("sala-kind-field");
        type.setLabel(DocumentWords.text("keeping.field.type"));
        type.setItems(Type.values());
        type.setItemLabelGenerator(t -> DocumentWords.text("keeping.field.type." + t));
        type.setValue(Type.TEXT);
        name.setMaxLength(LONGEST_NAME);
        nameEn.setMaxLength(LONGEST_NAME);
        choices.setHelperText(DocumentWords.text("keeping.field.choicesHelp"));
        choices.addClassName("sala-kind-field-choices");
        choices.setVisible(false);
        type.addValueChangeListener(e -> choices.setVisible(e.getValue() == Type.CHOICE));
        name.addValueChangeListener(e -> changed.run());
        nameEn.addValueChangeListener(e -> changed.run());
        type.addValueChangeListener(e -> changed.run());
        choices.addValueChangeListener(e -> changed.run());
        required.addValueChangeListener(e -> changed.run());
        add(name, nameEn, type, required, choices);
    }

    void focus() {
        name.focus();
    }

    String name() {
        return name.getValue();
    }

    void show(Field field) {
        identify(field.id());
        name.setValue(field.name());
        nameEn.setValue(field.nameEn());
        type.setValue(field.type());
        choices.setValue(String.join("\n", field.choices()));
        required.setValue(field.required());
    }

    private void identify(long known) {
        id = known;
        type.setReadOnly(known != 0);
    }

    Field value() {
        List<String> offered = type.getValue() == Type.CHOICE
                ? Arrays.stream(choices.getValue().split("\n"))
                        .map(String::strip)
                        .filter(c -> !c.isEmpty())
                        .toList()
                : List.of();
        return new Field(id, name.getValue(), nameEn.getValue(), type.getValue(), offered, required.getValue());
    }

    /** Whether nothing is missing; what is missing is told beside it. */
    boolean isComplete() {
        boolean named = !name.getValue().isBlank();
        boolean offered = type.getValue() != Type.CHOICE || !choices.getValue().isBlank();
        tell(name, named, DocumentWords.text("document.kind.fieldName"));
        tell(choices, offered, DocumentWords.text("document.kind.fieldChoices", name.getValue()));
        return named && offered;
    }

    private static void tell(HasValidationProperties field, boolean right, String fault) {
        field.setErrorMessage(fault);
        field.setInvalid(!right);
    }

    @Override
    public String draftText() {
        return String.join(
                PARTS,
                Long.toString(id),
                name.getValue(),
                nameEn.getValue(),
                type.getValue().name(),
                choices.getValue(),
                Boolean.toString(required.getValue()));
    }

    @Override
    public void restoreText(String text) {
        String[] parts = text.split(PARTS, -1);
        identify(Long.parseLong(parts[0]));
        name.setValue(parts[1]);
        nameEn.setValue(parts[2]);
        type.setValue(Type.valueOf(parts[3]));
        choices.setValue(parts[4]);
        required.setValue(Boolean.parseBoolean(parts[5]));
    }
}
