package th.sala.core.document.text.reader;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers text page by page, up to a length and a moment; sheets and slides are pages. */
final class PageText extends DefaultHandler {
    /** Stands between two pages. */
    static final char PAGE = '\f';

    private static final Set<String> PAGES = Set.of("page", "slide-content");
    private static final Set<String> LINES =
            Set.of("p", "tr", "br", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "title", "table");

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private final long until;
    private boolean begun;
    private boolean full;

    PageText(int most, long until) {
        this.most = most;
        this.until = until;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (name.equals("div") && PAGES.contains(String.valueOf(attributes.getValue("class")))) {
            if (begun) {
                text.append(PAGE);
            }
            begun = true;
        } else if (name.equals("td") || name.equals("th")) {
            text.append('\t');
        }
        check();
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (LINES.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) > '\f') {
            text.append('\n');
        }
    }

    @Override
    public void characters(char[] letters, int from, int length) throws SAXException {
        for (int i = from; i < from + length; i++) {
            // what no person reads and no database keeps
            text.append(letters[i] == PAGE || letters[i] == 0 ? ' ' : letters[i]);
        }
        check();
    }

    @Override
    public void ignorableWhitespace(char[] letters, int from, int length) throws SAXException {
        characters(letters, from, length);
    }

    private void check() throws SAXException {
        if (text.length() > most || System.nanoTime() - until > 0) {
            full = true;
            throw new SAXException("Enough");
        }
    }

    /** Whether there was more than was asked for. */
    boolean isFull() {
        return full;
    }

    String text() {
        return text.length() > most ? text.substring(0, most) : text.toString();
    }
}
