package th.sala.core.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import th.sala.core.document.DocumentFile;
import th.sala.core.document.DocumentFiles;

/** Notes who opens a classified version: once in a session, for a browser fetches a long file in many parts. */
@Component
class Openings {
    private static final String NOTED = "sala.documents.opened";

    private final DocumentFiles files;

    Openings(DocumentFiles files) {
        this.files = files;
    }

    void note(HttpServletRequest request, DocumentFile file) {
        if (!file.isClassified() || request.getMethod().equals("HEAD")) {
            return;
        }
        HttpSession session = request.getSession();
        String opened = file.version().document().value() + "/" + file.version().number();
        synchronized (WebUtils.getSessionMutex(session)) {
            Set<String> noted = noted(session);
            if (!noted.contains(opened)) {
                files.noteOpened(file);
                noted.add(opened);
                session.setAttribute(NOTED, noted);
            }
        }
    }

    @SuppressWarnings("unchecked") // written here alone
    private static Set<String> noted(HttpSession session) {
        return session.getAttribute(NOTED) instanceof Set<?> noted ? (Set<String>) noted : new HashSet<>();
    }
}
