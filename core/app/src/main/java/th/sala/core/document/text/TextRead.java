package th.sala.core.document.text;

/**
 * The text of a file was read, or it turned out that there is none; told within the transaction that keeps it.
 *
 * @param hash of the file, hexadecimal
 */
public record TextRead(String hash) {}
