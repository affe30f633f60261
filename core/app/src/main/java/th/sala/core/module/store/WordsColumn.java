package th.sala.core.module.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.sala.core.module.Words;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sentences as two columns: the key, and the arguments as a JSON list. */
@Component
class WordsColumn {
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private final JsonMapper json;

    WordsColumn(JsonMapper json) {
        this.json = json;
    }

    String write(Words words) {
        return json.writeValueAsString(words.arguments());
    }

    @Nullable
    Words read(@Nullable String key, @Nullable String arguments) {
        return key == null ? null : new Words(key, arguments == null ? List.of() : json.readValue(arguments, LIST));
    }
}
