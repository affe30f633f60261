package th.sala.core.document.ui;

import java.util.List;
import th.sala.api.ui.Choice;
import th.sala.api.ui.FileChip;
import th.sala.api.ui.RowColumn;
import th.sala.core.document.DocumentKinds;
import th.sala.core.document.FiledRow;

/** The columns of a list of documents. */
final class FiledColumns {
    private FiledColumns() {}

    static List<RowColumn<FiledRow>> of(DocumentKinds kinds) {
        return List.of(
                RowColumn.<FiledRow>text("title", "document.title", FiledRow::title)
                        .link(row -> "documents/" + row.id())
                        .filterText(),
                RowColumn.<FiledRow>text("type", "document.type", row -> FileChip.word(row.mediaType()))
                        .width(5)
                        .notSortable()
                        .onSecondLine(),
                RowColumn.<FiledRow>text(
                                "kind", "document.kind", row -> DocumentWords.english() ? row.kindEn() : row.kind())
                        .width(9)
                        .notSortable()
                        .filterChoice(() -> kinds.all().stream()
                                .map(k -> new Choice(Long.toString(k.id()), DocumentWords.kind(k)))
                                .toList()),
                RowColumn.<FiledRow>state(
                                "confidentiality",
                                "document.confidentiality",
                                row -> DocumentWords.state(row.confidentiality()))
                        .width(8)
                        .notSortable()
                        .filterChoice(DocumentWords::levels)
                        .onSecondLine(),
                RowColumn.<FiledRow>count("latest", "document.version", FiledRow::latest)
                        .width(5)
                        .notSortable(),
                RowColumn.<FiledRow>bytes("size", "document.size", FiledRow::size)
                        .notSortable(),
                RowColumn.<FiledRow>text("by", "document.by", FiledRow::by)
                        .width(11)
                        .notSortable()
                        .hiddenAtFirst(),
                RowColumn.<FiledRow>moment("changedAt", "document.changedAt", FiledRow::changedAt)
                        .width(11)
                        .onSecondLine());
    }
}
