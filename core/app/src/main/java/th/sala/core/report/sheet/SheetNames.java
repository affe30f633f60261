package th.sala.core.report.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel takes them: at most 31 characters, none of {@code []:*?/\}, no two alike. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String of(String title) {
        String plain = title.strip().replace('/', '-');
        String name = WorkbookUtil.createSafeSheetName(plain.isEmpty() ? "1" : plain, ' ')
                .strip();
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String ending = " (" + i + ")";
            free = cut(name, LONGEST - ending.length()) + ending;
        }
        return free;
    }

    /** Never between a letter and its mark. */
    private static String cut(String name, int length) {
        int end = Math.min(name.length(), length);
        while (end > 0 && end < name.length() && Character.getType(name.charAt(end)) == Character.NON_SPACING_MARK) {
            end--;
        }
        return name.substring(0, end).strip();
    }
}
