package th.sala.api.document;

/**
 * A kind of document as a module names it; the office says how long documents of it are kept.
 *
 * @param code {@code module.name}, {@code strategy.approved}; the first document of it makes it known
 * @param name in Thai
 * @param nameEn in English
 */
public record DocumentKindName(String code, String name, String nameEn) {
    public DocumentKindName {
        if (!code.matches("[a-z][a-z0-9.-]{1,59}")) {
            throw new IllegalArgumentException("No code of a kind of documents: " + code);
        }
    }
}
