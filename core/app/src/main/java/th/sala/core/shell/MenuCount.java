package th.sala.core.shell;

import java.util.Set;

/** How many things wait for the signed-in person behind an item of the menu. */
public interface MenuCount {
    /** Address of the item. */
    String path();

    /** Asked at every page the person opens; so it must be cheap. */
    Waiting waiting();

    /**
     * How many there are.
     *
     * @param of what could make it another number, see {@link MenuCountChanged}
     */
    record Waiting(int number, Set<String> of) {
        public static final Waiting NOTHING = new Waiting(0, Set.of());

        public Waiting {
            of = Set.copyOf(of);
        }
    }
}
