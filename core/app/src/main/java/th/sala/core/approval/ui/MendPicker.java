package th.sala.core.approval.ui;

import static th.sala.core.approval.ui.ApprovalWords.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.api.approval.ApprovalContent;
import th.sala.core.approval.rule.Frozen;
import th.sala.core.approval.rule.Revision;

/** Choice of what who asked is to mend, among the lines of the request. */
final class MendPicker extends MultiSelectComboBox<String> {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> labels;

    MendPicker(Frozen said) {
        super(text("approval.mend"));
        labels = labels(said);
        setItems(labels.keySet());
        setItemLabelGenerator(labels::get);
        setPlaceholder(text("approval.mend.hint"));
        addClassName("sala-picker");
    }

    /** What can be named in a request, in its order: key and what people call it. */
    static Map<String, String> labels(Frozen said) {
        ApprovalContent content = said.content();
        var labels = new LinkedHashMap<String, String>();
        content.lines().forEach(line -> labels.put(line.key(), line.label()));
        Map<String, String> others = ofEveryRequest();
        if (content.amount() == null) {
            others.remove(Revision.AMOUNT);
        }
        if (content.budget().isEmpty()) {
            others.remove(Revision.BUDGET);
        }
        others.forEach(labels::putIfAbsent);
        return labels;
    }

    /** What can be named beside the lines of a module, whether or not a request has it. */
    static Map<String, String> ofEveryRequest() {
        var labels = new LinkedHashMap<String, String>();
        for (String key : List.of(Revision.AMOUNT, Revision.BUDGET, Revision.ATTACHMENTS)) {
            labels.put(key, text("ui.approval.line." + key));
        }
        return labels;
    }

    /** Chooses those of them that the request still has. */
    void choose(Set<String> keys) {
        setValue(keys.stream().filter(labels::containsKey).collect(Collectors.toSet()));
    }

    /** Keys of what was chosen, in the order of the request. */
    List<String> chosen() {
        return labels.keySet().stream().filter(getValue()::contains).toList();
    }
}
