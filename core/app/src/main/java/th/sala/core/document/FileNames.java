package th.sala.core.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import th.sala.api.text.ThaiText;

/** Names of files as they are kept: what a person reads is what is saved, on every system. */
final class FileNames {
    /** What the common file systems take; a Thai letter has three bytes. */
    private static final int MOST_BYTES = 240;

    private static final int LONGEST_ENDING = 12;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileNames() {}

    /** The name without folders, control and direction characters; never empty. */
    static String clean(String sent) {
        String last = FOLDERS.matcher(sent).replaceFirst("");
        String seen = ThaiText.clean(NOT_IN_NAMES.matcher(last).replaceAll(""));
        String name = seen.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty() || RESERVED.matcher(name).matches()) {
            name = "file" + (name.isEmpty() ? "" : "-" + name);
        }
        return name;
    }

    /** The same, short enough to be saved; the ending stays. */
    static String forSaving(String name) {
        String ending = ending(name);
        String base = name.substring(0, name.length() - ending.length());
        while (bytes(base) + bytes(ending) > MOST_BYTES) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return base.strip() + ending;
    }

    static String withoutEnding(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
