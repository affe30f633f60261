package th.sala.core.document.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Under which name a browser saves a file, RFC 6266. */
final class Disposition {
    private Disposition() {}

    /** Always saved, never shown; the second name is the true one, the first for programs that know no other. */
    static String attachment(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
