package th.sala.core.document.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.sala.api.RuleBroken;
import th.sala.api.document.DocumentVersion;

/** Addresses of a version, from the root of the portal. */
public final class FileLinks {
    private FileLinks() {}

    public static String file(DocumentVersion version) {
        return of(version) + "/file";
    }

    /**
     * Its text as a page.
     *
     * @param page from 1, null for the start
     * @param words marked where they stand; may be empty
     */
    public static String text(DocumentVersion version, @Nullable Integer page, String words) {
        String place = words.isBlank() || page != null ? page == null ? "" : "#page-" + page : "#found";
        return of(version) + "/text" + (words.isBlank() ? "" : "?find=" + encoded(words)) + place;
    }

    /** The same for a PDF as it looks. */
    public static String viewer(DocumentVersion version, @Nullable Integer page, String words) {
        String place = page == null ? "" : "page=" + page;
        String search = words.isBlank() ? "" : "search=" + encoded(words) + "&phrase=true";
        String both = place.isEmpty() || search.isEmpty() ? place + search : place + "&" + search;
        return of(version) + "/viewer" + (both.isEmpty() ? "" : "#" + both);
    }

    /**
     * The newest files of several documents in one archive.
     *
     * @throws RuleBroken where they are more than one address takes
     */
    public static String zip(List<Long> documents) {
        if (documents.size() > ZipAddress.MOST) {
            throw new RuleBroken("document.preview.zipMost", ZipAddress.MOST);
        }
        return documents.stream().map(id -> "id=" + id).collect(Collectors.joining("&", "/documents/zip?", ""));
    }

    private static String of(DocumentVersion version) {
        return "/documents/" + version.document().value() + "/versions/" + version.number();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
