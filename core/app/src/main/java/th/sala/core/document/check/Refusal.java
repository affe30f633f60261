package th.sala.core.document.check;

/**
 * Why a file is refused.
 *
 * @param reason in Thai
 * @param reasonEn in English
 */
public record Refusal(String reason, String reasonEn) {}
