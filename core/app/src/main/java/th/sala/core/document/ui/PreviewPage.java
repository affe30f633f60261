package th.sala.core.document.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.sala.api.document.Document;
import th.sala.api.document.DocumentId;
import th.sala.api.document.DocumentVersion;
import th.sala.api.document.Documents;
import th.sala.api.ui.Links;
import th.sala.api.ui.RecordAddress;
import th.sala.api.ui.Screen;
import th.sala.core.document.text.DocumentTexts;
import th.sala.core.document.web.FileLinks;

/**
 * What is in a document, on a page of its own: {@code /documents/7/preview?version=2&page=3&find=งบประมาณ}. Who may see it
 * is asked of the document.
 */
@Route("documents/:id([0-9]+)/preview")
@PermitAll
class PreviewPage extends Screen implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NUMBER = 9;

    private final transient Documents documents;
    private final transient DocumentTexts texts;

    PreviewPage(Documents documents, DocumentTexts texts) {
        this.documents = documents;
        this.texts = texts;
        addClassName("sala-preview-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<Document> document = documents.find(new DocumentId(RecordAddress.id(event)));
        List<DocumentVersion> versions =
                document.map(d -> documents.versions(d.id())).orElse(List.of());
        Integer wanted = number(asked, "version");
        Optional<DocumentVersion> version = versions.stream()
                .filter(v -> wanted == null || wanted == v.number())
                .findFirst();
        if (version.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        String words = asked.getSingleParameter("find").orElse("");
        head(document.get(), version.get());
        var panel = new PreviewPanel(texts, other -> Links.go(address(other, words)));
        content(panel);
        panel.show(versions, version.get(), number(asked, "page"), words);
    }

    /** What is no number is as if it were not said. */
    private static @Nullable Integer number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches("[1-9][0-9]{0," + (LONGEST_NUMBER - 1) + "}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    static String address(DocumentVersion version, String words) {
        return "documents/" + version.document().value() + "/preview?version=" + version.number()
                + (words.isBlank() ? "" : "&find=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private void head(Document document, DocumentVersion version) {
        clearCrumbs();
        crumb(text("document.title.many"), "documents");
        crumb(document.title(), "documents/" + document.id().value());
        crumb(text("document.preview"), null);
        heading(document.title());
        if (version.state() == DocumentVersion.State.READY) {
            Anchor download = buttonLink(
                    text("document.download"), FileLinks.file(version).substring(1));
            download.setRouterIgnore(true);
            download.getElement().setAttribute("download", version.fileName());
            actions(download);
        } else {
            actions();
        }
    }
}
