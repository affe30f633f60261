package th.sala.core.people;

import java.util.List;

/** The kinds of approval there are, to which an appointment to stand in can be limited. */
@FunctionalInterface
public interface ApprovalKinds {
    List<Kind> offered();

    /**
     * A kind of approval.
     *
     * @param code {@code strategy.proposal}
     * @param titleKey of its name in the texts
     */
    record Kind(String code, String titleKey) {}
}
