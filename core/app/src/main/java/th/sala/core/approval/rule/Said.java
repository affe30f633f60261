package th.sala.core.approval.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.sala.api.approval.ApprovalContent;
import th.sala.api.approval.Condition;

/** The texts of a request that conditions look at, by the key of the field. */
public record Said(Map<String, String> fields) {
    public Said {
        fields = Map.copyOf(fields);
    }

    /** @param department code of the unit that asks, empty where there is none any more */
    public static Said of(List<ApprovalContent.Field> own, @Nullable BigDecimal amount, String department) {
        Map<String, String> fields = new HashMap<>();
        own.forEach(field -> fields.put(field.key(), field.value()));
        if (amount != null) {
            fields.put(Condition.AMOUNT, amount.toPlainString());
        }
        fields.put(Condition.DEPARTMENT, department);
        return new Said(fields);
    }

    /** The text of a field, empty where the request has none. */
    public String field(String key) {
        return fields.getOrDefault(key, "");
    }
}
