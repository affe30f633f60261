package th.sala.core.document.ui.keeping;

import th.sala.api.people.People;
import th.sala.api.ui.Choice;
import th.sala.api.ui.RowColumn;
import th.sala.api.ui.Tone;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.KeptRow;
import th.sala.core.document.ui.DocumentWords;

/** The columns of documents to be kept, held or destroyed. */
final class KeptColumns {
    private KeptColumns() {}

    static RowColumn<KeptRow> title() {
        return RowColumn.<KeptRow>text("title", "document.title", KeptRow::title)
                .link(row -> "documents/" + row.id())
                .filterText();
    }

    static RowColumn<KeptRow> kind(DocumentKinds kinds) {
        return RowColumn.<KeptRow>text(
                        "kind", "document.kind", row -> DocumentWords.english() ? row.kindEn() : row.kind())
                .width(12)
                .notSortable()
                .filterChoice(() -> kinds.all().stream()
                        .map(k -> new Choice(Long.toString(k.id()), DocumentWords.kind(k)))
                        .toList())
                .onSecondLine();
    }

    static RowColumn<KeptRow> department(People people) {
        return RowColumn.<KeptRow>text(
                        "department",
                        "document.department",
                        row -> people.department(row.department())
                                .map(d -> DocumentWords.english() && !d.nameEn().isBlank() ? d.nameEn() : d.name())
                                .orElse(""))
                .width(13)
                .notSortable();
    }

    static RowColumn<KeptRow> level() {
        return RowColumn.<KeptRow>state(
                        "confidentiality",
                        "document.confidentiality",
                        row -> DocumentWords.state(row.confidentiality()))
                .width(8)
                .notSortable();
    }

    static RowColumn<KeptRow> lastDay() {
        return RowColumn.<KeptRow>date("lastDay", "keeping.lastDay", KeptRow::lastDay)
                .width(8)
                .withoutValue(DocumentWords.text("keeping.lastDay.none"))
                .onSecondLine();
    }

    /** Says of those whose files are gone that they are. */
    static RowColumn<KeptRow> destroyed() {
        return RowColumn.<KeptRow>state(
                        "destroyed",
                        "keeping.files",
                        row -> row.destroyed()
                                ? new RowColumn.State(Tone.BAD, DocumentWords.text("document.state.DESTROYED"))
                                : null)
                .width(8)
                .notSortable();
    }
}
