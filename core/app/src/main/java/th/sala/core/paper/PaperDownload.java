package th.sala.core.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of issued papers. Whoever may not see the record gets the answer for what is not there. */
@Controller
class PaperDownload {
    private final IssuedPapers papers;

    PaperDownload(IssuedPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/papers/{code:[0-9A-Za-z-]{12,16}}.pdf")
    void file(@PathVariable String code, HttpServletResponse response) throws IOException {
        Optional<IssuedPaper> paper = PaperCode.parse(code).flatMap(papers::readable);
        if (paper.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (SeekableByteChannel bytes = papers.open(paper.get())) {
            response.setContentType("application/pdf");
            response.setContentLengthLong(bytes.size());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(paper.get()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            Channels.newInputStream(bytes).transferTo(response.getOutputStream());
        }
    }

    private static String disposition(IssuedPaper paper) {
        String number = paper.proof().number().replaceAll("[^\\p{L}\\p{M}\\p{N}.-]+", "-");
        String name = (number.isEmpty() ? paper.code().shown() : number) + ".pdf";
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
