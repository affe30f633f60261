package th.sala.core.document.text;

/**
 * The text of a file was read, or it turned out that there is none; told after it is safe in the database.
 *
 * @param hash of the file, hexadecimal
 */
public record TextRead(String hash) {}
