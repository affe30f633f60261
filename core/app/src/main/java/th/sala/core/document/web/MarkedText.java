package th.sala.core.document.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Text as HTML, with the words somebody looks for marked. Nothing of the text is ever markup. */
final class MarkedText {
    private static final String DIGITS = "๐๑๒๓๔๕๖๗๘๙";
    private static final int LONGEST = 200;

    private final Pattern sought;
    private boolean found;

    /** Without words nothing is marked. */
    MarkedText(String words) {
        String clean = words.strip();
        String known = clean.substring(0, Math.min(LONGEST, clean.length()));
        this.sought = Pattern.compile(
                known.isEmpty() ? "(?!)" : expression(known), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Thai and Arabic digits are alike, and so is all white space. */
    private static String expression(String words) {
        var expression = new StringBuilder();
        words.replaceAll("\\s+", " ").codePoints().forEach(letter -> {
            int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
            if (letter == ' ') {
                expression.append("\\s+");
            } else if (digit >= 0) {
                expression
                        .append('[')
                        .append(digit)
                        .append(DIGITS.charAt(digit))
                        .append(']');
            } else {
                expression.append(Pattern.quote(Character.toString(letter)));
            }
        });
        return expression.toString();
    }

    /** The first found place of all texts has the id {@code found}. */
    String html(String text) {
        var html = new StringBuilder();
        int from = 0;
        for (Matcher place = sought.matcher(text); place.find(); from = place.end()) {
            html.append(escaped(text.substring(from, place.start())))
                    .append(found ? "<mark>" : "<mark id=\"found\">")
                    .append(escaped(place.group()))
                    .append("</mark>");
            found = true;
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
