package th.sala.core.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.sala.api.document.DocumentId;
import th.sala.core.document.DocumentFile;
import th.sala.core.document.DocumentFiles;
import th.sala.core.document.text.reader.TextTypes;

/** The newest files of several documents in one archive; those that may not be seen, or are not ready, are left out. */
@Controller
class ZipAddress {
    /** An address with more would be too long for some browsers and proxies. */
    static final int MOST = 200;

    private final DocumentFiles files;
    private final Openings openings;
    private final FramePages pages;

    ZipAddress(DocumentFiles files, Openings openings, FramePages pages) {
        this.files = files;
        this.openings = openings;
        this.pages = pages;
    }

    @GetMapping("/documents/zip")
    void zip(@RequestParam("id") List<Long> ids, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Long> asked = ids.stream().distinct().toList();
        if (asked.size() > MOST) {
            pages.say(HttpServletResponse.SC_BAD_REQUEST, response, "document.preview.zipMost", MOST);
            return;
        }
        List<DocumentFile> chosen = asked.stream()
                .map(DocumentId::new)
                .map(files::newest)
                .flatMap(Optional::stream)
                .filter(DocumentFile::isReady)
                .toList();
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chosen.forEach(file -> openings.note(request, file));
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Disposition.attachment(pages.text("document.preview.zipName") + ".zip"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (!request.getMethod().equals("HEAD")) {
            send(chosen, response);
        }
    }

    private void send(List<DocumentFile> chosen, HttpServletResponse response) throws IOException {
        Set<String> names = new HashSet<>();
        // closed only where all went well: an archive that breaks off must not look whole
        var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        for (DocumentFile file : chosen) {
            zip.setLevel(shrinks(file.version().mediaType()) ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(unlike(names, file.version().fileName())));
            try (SeekableByteChannel bytes = files.open(file)) {
                FileAddress.copy(bytes, file.version().size(), zip);
            }
            zip.closeEntry();
        }
        zip.close();
    }

    /** Most files are packed already: packing them again takes ten times as long and gains nothing. */
    private static boolean shrinks(String mediaType) {
        return TextTypes.isPlain(mediaType)
                || mediaType.matches("text/.*|application/(rtf|msword|vnd\\.ms-.*)|image/(bmp|svg|tiff).*|audio/.*wav");
    }

    /** Some systems take letters of both cases for the same. */
    static String unlike(Set<String> taken, String name) {
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = base + " (" + i + ")" + ending;
        }
        return free;
    }
}
