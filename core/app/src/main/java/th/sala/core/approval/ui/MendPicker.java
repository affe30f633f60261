package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.sala.api.approval.ApprovalContent;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Revision;

/** Choice of what who asked is to mend, among the lines of the request. */
final class MendPicker extends MultiSelectComboBox<String> {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> labels = new LinkedHashMap<>();

    MendPicker(Frozen said) {
        super(text("approval.mend"));
        ApprovalContent content = said.content();
        content.lines().forEach(line -> labels.put(line.key(), line.label()));
        ofEveryRequest(Revision.AMOUNT, content.amount() != null);
        ofEveryRequest(Revision.BUDGET, !content.budget().isEmpty());
        ofEveryRequest(Revision.ATTACHMENTS, true);
        setItems(labels.keySet());
        setItemLabelGenerator(labels::get);
        setPlaceholder(text("approval.mend.hint"));
        addClassName("sala-picker");
    }

    private void ofEveryRequest(String key, boolean there) {
        if (there) {
            labels.putIfAbsent(key, text("ui.approval.line." + key));
        }
    }

    /** Keys of what was chosen, in the order of the request. */
    List<String> chosen() {
        return labels.keySet().stream().filter(getValue()::contains).toList();
    }
}
