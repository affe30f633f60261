package th.sala.api.list;

import java.util.List;

/** Answers the pages of a list from the database, scoped to what the signed-in person may see. */
public interface ListSource<R> {
    /** The rows of the page, at most {@code query.limit()}. */
    List<R> rows(ListQuery query);

    /** How many rows the filters leave, paging aside. */
    int count(ListQuery query);
}
