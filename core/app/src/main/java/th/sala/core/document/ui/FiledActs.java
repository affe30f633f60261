package th.sala.core.document.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.people.DepartmentId;
import th.sala.api.ui.Messages;
import th.sala.api.ui.RowAct;
import th.sala.api.ui.RowList;
import th.sala.core.document.FiledRow;
import th.sala.core.document.Filing;
import th.sala.core.document.Folder;
import th.sala.core.document.Folders;
import th.sala.core.document.web.FileLinks;

/** What is done with several documents of a list at once. */
final class FiledActs {
    // A link of the page that is not there: the browser saves what it leads to and the page stays.
    private static final String SAVE =
            "const a = document.createElement('a'); a.href = $0; a.download = ''; a.click();";

    private FiledActs() {}

    static void read(RowList<FiledRow> list) {
        list.choosing(FiledRow::id, download());
    }

    /** @param at where the list stands when something is done, null: directly below the department */
    static void write(
            RowList<FiledRow> list,
            Filing filing,
            Folders folders,
            DepartmentId department,
            Supplier<@Nullable Folder> at) {
        list.choosing(
                FiledRow::id,
                download(),
                RowAct.<FiledRow>of(
                                "document.move",
                                rows -> new MoveDialog(folders, department, at.get(), to -> {
                                            filing.move(ids(rows), to);
                                            done(list, "document.move.done", rows);
                                        })
                                        .open())
                        .icon(VaadinIcon.FOLDER_O),
                RowAct.<FiledRow>of("document.trash.put", rows -> {
                            filing.trash(ids(rows));
                            done(list, "document.trash.doneMany", rows);
                        })
                        .icon(VaadinIcon.TRASH)
                        .destructive("document.trash.askMany", "document.trash.consequenceMany"));
    }

    static void restore(RowList<FiledRow> list, Filing filing) {
        list.choosing(FiledRow::id, RowAct.of("document.restore", rows -> {
            filing.restore(ids(rows));
            done(list, "document.restore.doneMany", rows);
        }));
    }

    private static RowAct<FiledRow> download() {
        return RowAct.<FiledRow>of("document.zip", FiledActs::save).icon(VaadinIcon.DOWNLOAD);
    }

    private static void save(List<FiledRow> rows) {
        List<Long> ready = rows.stream()
                .filter(row -> row.state() == DocumentVersion.State.READY)
                .map(FiledRow::id)
                .toList();
        if (ready.isEmpty()) {
            throw new RuleBroken("document.zip.noneReady");
        }
        UI.getCurrent().getPage().executeJs(SAVE, FileLinks.zip(ready).substring(1));
        int without = rows.size() - ready.size();
        if (without > 0) {
            Messages.done(DocumentWords.text("document.zip.without", without));
        }
    }

    private static List<DocumentId> ids(List<FiledRow> rows) {
        return rows.stream().map(row -> new DocumentId(row.id())).toList();
    }

    private static void done(RowList<FiledRow> list, String key, List<FiledRow> rows) {
        list.chooseNone();
        list.refresh();
        Messages.done(DocumentWords.text(key, rows.size()));
    }
}
