package th.sala.api.people;

import java.util.Optional;

/** Small choices of the signed-in person that outlive the session: columns of a list, theme, language. */
public interface Preferences {
    /** The kept value, or empty where the person never chose. */
    Optional<String> find(String key);

    /**
     * Keeps a value for the signed-in person.
     *
     * @param key owner and place, {@code strategy.undertakings.columns}; at most 120 characters
     * @param value at most 4,000 characters
     */
    void keep(String key, String value);
}
