package th.sala.core.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every third gram of what is looked for, and the last one: beside each other in their places they hold all its
 * letters, and a phrase of four is found in a third of the time of one of twelve.
 */
public final class SparseGrams extends TokenFilterFactory {
    private static final int GRAM = 3;

    public SparseGrams(Map<String, String> settings) {
        super(settings);
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new Filter(input);
    }

    private static final class Filter extends TokenFilter {
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private int seen;
        private int skipped;
        private @Nullable State last;

        Filter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            while (input.incrementToken()) {
                if (seen++ % GRAM == 0) {
                    return kept();
                }
                skipped++;
                last = captureState();
            }
            if (last == null) {
                return false;
            }
            restoreState(last);
            skipped--;
            return kept();
        }

        private boolean kept() {
            increment.setPositionIncrement(skipped + 1);
            skipped = 0;
            last = null;
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            seen = 0;
            skipped = 0;
            last = null;
        }
    }
}
