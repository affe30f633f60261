package th.sala.core.document.ui.keeping;

import th.sala.core.document.DocumentKind;
import th.sala.core.document.ui.DocumentWords;

/** What several pages of whoever keeps documents say alike. */
final class KeepingWords {
    private KeepingWords() {}

    /** How long documents of the kind are kept, and from what on. */
    static String kept(DocumentKind kind) {
        return kind.keptYears() == null
                ? DocumentWords.text("keeping.forGood")
                : DocumentWords.text("keeping.keptFrom." + kind.keptFrom() + ".years", kind.keptYears());
    }
}
