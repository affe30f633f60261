package th.sala.core.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.sala.api.document.DocumentId;
import th.sala.core.document.DocumentFile;
import th.sala.core.document.DocumentFiles;
import th.sala.core.document.text.reader.TextTypes;

/**
 * The page of the pdf.js viewer for one version, shown in a frame. Programs in the PDF do not run, nothing is fetched from
 * elsewhere, and no other file can be opened in it. The fragment says where to open: {@code #page=3&search=…}.
 */
@Controller
class ViewerAddress {
    private static final String RELEASE = "/META-INF/maven/org.webjars/pdf-js/pom.properties";
    private static final int NONCE_BYTES = 18;

    private final DocumentFiles files;
    private final FramePages pages;
    private final SecureRandom random = new SecureRandom();
    private final String release = release();

    ViewerAddress(DocumentFiles files, FramePages pages) {
        this.files = files;
        this.pages = pages;
    }

    private static String release() {
        try (InputStream file = ViewerAddress.class.getResourceAsStream(RELEASE)) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(file, RELEASE));
            return properties.getProperty("version");
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @GetMapping("/documents/{id:[0-9]{1,18}}/versions/{number:[0-9]{1,9}}/viewer")
    void viewer(
            @PathVariable long id, @PathVariable int number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<DocumentFile> found = files.find(new DocumentId(id), number)
                .filter(file -> file.version().mediaType().equals(TextTypes.PDF));
        // the viewer would take another file from its address
        if (found.isEmpty() || request.getParameter("file") != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!found.get().isReady()) {
            pages.notReady(found.get(), response);
        } else {
            send(found.get(), request.getContextPath(), response);
        }
    }

    private void send(DocumentFile file, String root, HttpServletResponse response) throws IOException {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(page(file, root, nonce).getBytes(StandardCharsets.UTF_8));
    }

    // the viewer writes style attributes and compiles its decoders of pictures from WebAssembly
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic' 'wasm-unsafe-eval'; "
                + "worker-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    private String page(DocumentFile file, String root, String nonce) throws IOException {
        String base = root + "/webjars/pdf-js/" + release + "/";
        Document page = template();
        for (Element link : page.select("script[src], link[href]")) {
            String name = link.hasAttr("src") ? "src" : "href";
            link.attr(name, URI.create(base + "web/").resolve(link.attr(name)).toString());
        }
        Element first = Objects.requireNonNull(page.selectFirst("script"));
        first.before(new Element("script").attr("type", "module").attr("src", root + "/sala/pdf-viewer.js"));
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", root + "/sala/pdf-viewer.css");
        page.select("script").attr("nonce", nonce);
        page.title(file.title());
        var version = file.version();
        Objects.requireNonNull(page.selectFirst("html"))
                .attr("lang", pages.language().getLanguage())
                .attr("data-base", base)
                .attr("data-file", root + FileLinks.file(version))
                .attr("data-theme", pages.theme().orElse("system"));
        return page.outerHtml();
    }

    private Document template() throws IOException {
        String path = "/META-INF/resources/webjars/pdf-js/" + release + "/web/viewer.html";
        try (InputStream file = ViewerAddress.class.getResourceAsStream(path)) {
            Document page = Jsoup.parse(Objects.requireNonNull(file, path), "UTF-8", "");
            page.outputSettings().prettyPrint(false);
            return page;
        }
    }
}
