package th.sala.core.module;

import java.util.List;

/**
 * A sentence for the person: a key of the bundle {@code module} and what fills its placeholders.
 *
 * @param key {@code module.refused.unsigned}
 */
public record Words(String key, List<String> arguments) {
    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, Object... arguments) {
        return new Words(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
