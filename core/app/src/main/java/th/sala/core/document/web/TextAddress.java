package th.sala.core.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import th.sala.api.document.DocumentId;
import th.sala.core.document.DocumentFile;
import th.sala.core.document.DocumentFiles;
import th.sala.core.document.text.DocumentTexts;
import th.sala.core.document.text.TextState;

/** The text of a version as a page to be read, with the words somebody looks for marked. */
@Controller
class TextAddress {
    private static final int SHOWN = 1 << 20;
    private static final String AGAIN = "<meta http-equiv=\"refresh\" content=\"2\">";

    private final DocumentFiles files;
    private final DocumentTexts texts;
    private final Openings openings;
    private final FramePages pages;

    TextAddress(DocumentFiles files, DocumentTexts texts, Openings openings, FramePages pages) {
        this.files = files;
        this.texts = texts;
        this.openings = openings;
        this.pages = pages;
    }

    @GetMapping("/documents/{id:[0-9]{1,18}}/versions/{number:[0-9]{1,9}}/text")
    void text(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(name = "find", defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<DocumentFile> found = files.find(new DocumentId(id), number);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DocumentFile file = found.get();
        if (!file.isReady()) {
            pages.notReady(file, response);
            return;
        }
        String hash = Objects.requireNonNull(file.version().hash());
        Optional<TextState> state = texts.state(hash);
        if (state.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        openings.note(request, file);
        boolean waits = state.get().kind() == TextState.Kind.WAITING;
        String body = state.get().kind() == TextState.Kind.READ
                ? body(texts.text(hash).orElse(""), state.get().cut(), new MarkedText(words))
                : note(words(state.get()));
        pages.page(request, response, file.title(), waits ? AGAIN : "", body);
    }

    private String words(TextState state) {
        return state.reason() == null || state.kind() == TextState.Kind.WAITING
                ? pages.text("document.text.state." + state.kind())
                : pages.text("document.text.reason." + state.reason());
    }

    private String body(String text, boolean cut, MarkedText marked) {
        String shown = text.substring(0, Math.min(SHOWN, text.length()));
        String[] parts = shown.split(DocumentTexts.PAGE, -1);
        var body = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            body.append("<section id=\"page-").append(i + 1).append("\">");
            if (parts.length > 1) {
                body.append("<h2>")
                        .append(pages.text("document.text.page", i + 1))
                        .append("</h2>");
            }
            body.append("<pre>").append(marked.html(parts[i].strip())).append("</pre></section>");
        }
        if (cut || shown.length() < text.length()) {
            body.append(note(pages.text("document.text.more")));
        }
        return body.toString();
    }

    private static String note(String words) {
        return "<p class=\"sala-framed-note\">" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>";
    }
}
