package th.sala.core.search;

/** There is no index that knows what is in the database; it is built anew beside the screens. */
final class IndexLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
