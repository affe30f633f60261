package th.sala.core.document;

import th.sala.api.RuleBroken;
import th.sala.api.text.ThaiText;

/** What is typed about documents, as it is kept. */
final class Texts {
    private static final int LONGEST_TITLE = 300;

    private Texts() {}

    /** @throws RuleBroken at {@code title} */
    static String title(String typed) {
        return required("title", typed, LONGEST_TITLE, "document.rule.titleMissing");
    }

    /** @throws RuleBroken at the field where nothing is left or too much */
    static String required(String field, String typed, int longest, String missing) {
        String clean = checked(field, typed, longest);
        if (clean.isEmpty()) {
            throw RuleBroken.at(field, missing);
        }
        return clean;
    }

    /** @throws RuleBroken at the field where it is too long */
    static String checked(String field, String typed, int longest) {
        String clean = ThaiText.clean(typed);
        if (clean.length() > longest) {
            throw RuleBroken.at(field, "document.rule.tooLong", longest);
        }
        return clean;
    }
}
