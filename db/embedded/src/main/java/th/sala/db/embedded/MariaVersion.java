package th.sala.db.embedded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A MariaDB version such as 11.4.5; data moves forward between series (11.4 to 11.8), never back. */
record MariaVersion(int major, int minor, int patch) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*", Pattern.DOTALL);

    static MariaVersion of(String text) {
        Matcher numbers = NUMBERS.matcher(text.strip());
        if (!numbers.matches()) {
            throw new IllegalArgumentException("not a MariaDB version: " + text);
        }
        return new MariaVersion(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }

    /** Whether data of this version may be opened by {@code server}; patches of one series read each other's files. */
    boolean opensWith(MariaVersion server) {
        return major < server.major || (major == server.major && minor <= server.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
