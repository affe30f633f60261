package th.sala.core.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.sala.api.document.DocumentId;
import th.sala.core.document.DocumentFile;
import th.sala.core.document.DocumentFiles;

/** The bytes of a version, whole or in part. Whoever may not see it gets the answer for what is not there. */
@Controller
class FileAddress {
    /** Whatever is in the file, it neither runs nor loads anything, should a browser show it after all. */
    static final String HARMLESS =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'";

    private static final int PIECE = 1 << 18;

    private final DocumentFiles files;
    private final Openings openings;
    private final FramePages pages;

    FileAddress(DocumentFiles files, Openings openings, FramePages pages) {
        this.files = files;
        this.openings = openings;
        this.pages = pages;
    }

    @GetMapping("/documents/{id:[0-9]{1,18}}/versions/{number:[0-9]{1,9}}/file")
    void file(@PathVariable long id, @PathVariable int number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<DocumentFile> found = files.find(new DocumentId(id), number);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!found.get().isReady()) {
            pages.notReady(found.get(), response);
        } else {
            answer(found.get(), request, response);
        }
    }

    private void answer(DocumentFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + Objects.requireNonNull(file.version().hash()) + '"';
        describe(file, tag, response);
        if (!file.isClassified() && tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        long size = file.version().size();
        String since = request.getHeader(HttpHeaders.IF_RANGE);
        Optional<ByteRange> part = since == null || since.equals(tag)
                ? ByteRange.asked(request.getHeader(HttpHeaders.RANGE), size)
                : Optional.empty();
        part.ifPresent(range -> response.setHeader(HttpHeaders.CONTENT_RANGE, range.header(size)));
        if (part.isPresent() && part.get().length() == 0) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        openings.note(request, file);
        part.ifPresent(range -> response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT));
        send(file, part.orElse(new ByteRange(0, size)), request, response);
    }

    private static void describe(DocumentFile file, String tag, HttpServletResponse response) {
        response.setContentType(file.version().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Disposition.attachment(file.version().fileName()));
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.isClassified() ? "private, no-store" : "private, no-cache");
        response.setHeader("Content-Security-Policy", HARMLESS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void send(DocumentFile file, ByteRange part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (SeekableByteChannel bytes = files.open(file)) {
            response.setContentLengthLong(part.length());
            if (!request.getMethod().equals("HEAD")) {
                bytes.position(part.from());
                copy(bytes, part.length(), response.getOutputStream());
            }
        }
    }

    /** A file that is shorter than it was breaks the answer off, so that nobody takes it for whole. */
    static void copy(SeekableByteChannel from, long length, OutputStream to) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, Math.max(1, length)));
        for (long left = length; left > 0; left -= piece.position()) {
            piece.clear().limit((int) Math.min(piece.capacity(), left));
            if (from.read(piece) < 0) {
                throw new IOException("The file ends too early");
            }
            to.write(piece.array(), 0, piece.position());
        }
    }
}
