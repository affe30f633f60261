package th.sala.core.shell;

import java.util.Set;

/**
 * Numbers in menus are others once the transaction is through.
 *
 * @param of menus counted of one of these are counted anew
 */
public record MenuCountChanged(Set<String> of) {
    public MenuCountChanged {
        of = Set.copyOf(of);
    }
}
