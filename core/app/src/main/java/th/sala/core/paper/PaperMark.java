package th.sala.core.paper;

/**
 * What every page of an issued paper carries.
 *
 * @param address of the page that says whether a file is this paper
 */
public record PaperMark(PaperCode code, String address) {}
