package th.sala.core.search;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Marks what was looked for in a text, and cuts out the passage that has most of it. */
final class Passages {
    private static final int LONGEST = 220;
    private static final int BEFORE = 60;
    /** Of a whole book the beginning is enough. */
    private static final int LOOKED_AT = 200_000;

    private static final int SHORTEST_WORD = 2;
    private static final String CUT = "…";

    private Passages() {}

    /** The whole text with all that was found marked. */
    static List<Found.Piece> marked(String text, Asked asked) {
        return pieces(text, 0, text.length(), found(text, asked));
    }

    /** The passage with most of what was found, marked; the beginning where nothing was. */
    static List<Found.Piece> passage(String all, Asked asked) {
        // the end of a page is nothing to read
        String text = (all.length() > LOOKED_AT ? all.substring(0, LOOKED_AT) : all).replace('\f', ' ');
        BitSet found = found(text, asked);
        int from = begin(text, found);
        int to = afterMarks(text, Math.min(text.length(), from + LONGEST));
        List<Found.Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Found.Piece(CUT, false));
        }
        pieces.addAll(pieces(text, from, to, found));
        if (to < text.length()) {
            pieces.add(new Found.Piece(CUT, false));
        }
        return pieces;
    }

    private static BitSet found(String text, Asked asked) {
        var found = new BitSet(text.length());
        Folded strict = Folded.of(text, Folded.Form.STRICT);
        Folded loose = Folded.of(text, Folded.Form.LOOSE);
        for (Asked.Part part : asked.parts()) {
            boolean whole = false;
            for (Asked.Part spelling : part.spellings()) {
                whole |= mark(found, text, strict, spelling.strict());
                whole |= part.mayBeLoose() && mark(found, text, loose, spelling.loose());
            }
            if (!whole) {
                words(part.words()).forEach(word -> mark(found, text, strict, word));
            }
        }
        return found;
    }

    private static boolean mark(BitSet found, String text, Folded folded, String part) {
        int[] places = folded.places(part);
        for (int place : places) {
            int end = folded.from(place + part.length() - 1) + 1;
            found.set(folded.from(place), afterMarks(text, end));
        }
        return places.length > 0;
    }

    /** Marks belong to the letter before them, also those the loose form leaves out. */
    private static int afterMarks(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK
                        || Character.isLowSurrogate(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.of("th"));
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = Folded.text(text.substring(from, to), Folded.Form.STRICT);
            if (word.length() >= SHORTEST_WORD) {
                words.add(word);
            }
        }
        return words;
    }

    /** Where the window begins that holds most of what was found, a little before its first mark. */
    private static int begin(String text, BitSet found) {
        int best = 0;
        int most = -1;
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(found.nextClearBit(at))) {
            int held = found.get(at, Math.min(text.length(), at + LONGEST - BEFORE))
                    .cardinality();
            if (held > most) {
                most = held;
                best = at;
            }
        }
        int from = Math.max(0, best - BEFORE);
        from = from == 0 ? 0 : wordAfter(text, from, best);
        // a text never begins with a mark that belongs to the letter before
        while (from > 0 && from < text.length() && Character.getType(text.charAt(from)) == Character.NON_SPACING_MARK) {
            from--;
        }
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    /** Where the next word begins, at the latest where something was found. */
    private static int wordAfter(String text, int from, int best) {
        int begin = Math.max(0, from - BEFORE);
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.of("th"));
        breaks.setText(text.substring(begin, best));
        int word = from == best ? BreakIterator.DONE : breaks.following(from - begin);
        return word == BreakIterator.DONE ? best : begin + word;
    }

    private static List<Found.Piece> pieces(String text, int from, int to, BitSet found) {
        List<Found.Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean marked = found.get(at);
            int next = marked ? found.nextClearBit(at) : found.nextSetBit(at);
            next = next < 0 ? to : Math.min(to, next);
            pieces.add(new Found.Piece(text.substring(at, next), marked));
            at = next;
        }
        return pieces;
    }
}
