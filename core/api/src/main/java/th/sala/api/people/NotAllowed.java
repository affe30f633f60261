package th.sala.api.people;

/** The signed-in person lacks a permission; shown as "no permission", never as an incident. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String permission;

    public NotAllowed(String permission) {
        super("Permission missing: " + permission);
        this.permission = permission;
    }

    /** The permission that was missing, {@code strategy.edit}. */
    public String permission() {
        return permission;
    }
}
