package th.sala.core.module.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.core.module.Words;

/**
 * The rules of {@link ExpandOnly} for statements written as SQL. The words of a statement are looked at outside of
 * texts and comments; only forms known to add are let through.
 */
final class SqlRules {
    private static final Pattern TEXTS_AND_COMMENTS = Pattern.compile(
            "'(?:[^'\\\\]|\\\\.|'')*'|\"(?:[^\"\\\\]|\\\\.|\"\")*\"|/\\*(?![!M]).*?\\*/|--[ \\t][^\\n]*|#[^\\n]*",
            Pattern.DOTALL);
    private static final Pattern CREATE_TABLE =
            Pattern.compile("create table (?:if not exists )?([^ (]+) ?\\(.*", Pattern.DOTALL);
    private static final Pattern CREATE_INDEX =
            Pattern.compile("create (?:unique |fulltext )?index (?:if not exists )?[^ ]+ on ([^ (]+) ?\\(.*");
    private static final Pattern ALTER_TABLE = Pattern.compile("alter table ([^ ]+) (.*)");
    private static final Pattern ADDS = Pattern.compile(
            "add (?:column |constraint |index |key |unique |fulltext |foreign |\\(|[a-z_`]).*", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile(" ?add ?(?:column ?)?(?:if not exists ?)?");
    private static final Pattern ROWS = Pattern.compile("(?:insert (?:ignore )?into|update) ([^ (]+).*");
    private static final Pattern OTHER_TABLES = Pattern.compile("\\b(references|from|join|into) ([^ (),]+)");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop|rename|modify|change|convert|truncate|delete|replace|exchange|discard|disable|grant|revoke)\\b");
    private static final Pattern ON_DELETE =
            Pattern.compile("\\bon (?:delete|update) (?:cascade|restrict|no action|set null)");

    private final String id;
    private final String name;
    private final Set<String> existing;
    private int definitions;
    private int statements;

    SqlRules(String id, String name, Set<String> existing) {
        this.id = id;
        this.name = name;
        this.existing = existing;
    }

    int definitions() {
        return definitions;
    }

    int statements() {
        return statements;
    }

    List<Words> broken(String sql) {
        List<Words> broken = new ArrayList<>();
        if (sql.contains("/*!") || sql.contains("/*M")) {
            broken.add(Words.of("module.refused.changeSql", name, "/*!"));
        }
        String plain = TEXTS_AND_COMMENTS.matcher(sql).replaceAll(m -> m.group().charAt(0) == '\'' ? "''" : " ");
        for (String statement : plain.split(";")) {
            String words = statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (!words.isEmpty()) {
                statements++;
                judge(words, broken);
            }
        }
        return broken;
    }

    private void judge(String words, List<Words> broken) {
        Matcher away = TAKES_AWAY.matcher(ON_DELETE.matcher(words).replaceAll(" "));
        if (away.find()) {
            broken.add(Words.of("module.refused.changeSql", name, away.group().toUpperCase(Locale.ROOT)));
            return;
        }
        Matcher alter = ALTER_TABLE.matcher(words);
        Matcher rows = ROWS.matcher(words);
        Matcher table = CREATE_TABLE.matcher(words);
        Matcher index = CREATE_INDEX.matcher(words);
        if (table.matches()) {
            definitions++;
            own(table.group(1), broken);
        } else if (index.matches()) {
            definitions++;
            own(index.group(1), broken);
        } else if (alter.matches() && ADDS.matcher(alter.group(2)).matches()) {
            definitions++;
            own(alter.group(1), broken);
            valued(alter.group(1), alter.group(2), broken);
        } else if (rows.matches()) {
            own(rows.group(1), broken);
        } else {
            String first = words.length() <= 40 ? words : words.substring(0, 40) + "…";
            broken.add(Words.of("module.refused.changeSql", name, first));
            return;
        }
        Matcher others = OTHER_TABLES.matcher(words);
        while (others.find()) {
            if (others.group(1).equals("references") && !isOwn(others.group(2))) {
                broken.add(Words.of("module.refused.changeForeignKey", name, bare(others.group(2))));
            } else {
                own(others.group(2), broken);
            }
        }
    }

    /** A column that must have a value needs a default, or the version before cannot write rows any more. */
    private void valued(String table, String adds, List<Words> broken) {
        if (!existing.contains(bare(table))) {
            return;
        }
        for (String part : parts(adds)) {
            boolean demands = part.contains(" not null") && !part.contains(" default ");
            if (demands && !part.contains("auto_increment") && !part.contains(" as (")) {
                broken.add(Words.of("module.refused.changeNotNull", name, part.strip()));
            }
        }
    }

    /** The columns one by one: commas of a type or an expression do not part them, those of a list of columns do. */
    private static List<String> parts(String adds) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < adds.length(); i++) {
            char c = adds.charAt(i);
            if (c == '(' && LIST.matcher(adds.substring(start, i)).matches()) {
                start = i + 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (c == ',' && depth == 0) {
                parts.add(adds.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(adds.substring(start));
        return parts;
    }

    private void own(String table, List<Words> broken) {
        if (!isOwn(table)) {
            broken.add(Words.of("module.refused.changeTable", name, bare(table), id + "_"));
        }
    }

    private boolean isOwn(String table) {
        return bare(table).startsWith(id + "_");
    }

    private static String bare(String table) {
        return table.replace("`", "");
    }
}
