package th.sala.core.search;

import java.util.Map;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What is asked of the index. Each part must be there: word by word, which says how well, or letter by letter, so that
 * nothing is missed that is there; among what the person sees and nothing else.
 */
final class Question {
    private static final float TITLE = 8;
    private static final float WORDS = 3;
    /** What stands there letter by letter goes before what only holds the words somewhere. */
    private static final float LETTERS = 30;

    private static final float LOOSE = 0.3f;
    private static final float OTHER_ERA = 0.8f;

    private Question() {}

    static PredicateFinalStep of(
            SearchPredicateFactory f, Asked asked, Searching.Seen seen, Map<Facet, String> chosen) {
        var all = among(f, seen);
        chosen.forEach((facet, value) -> all.filter(chosen(f, facet, value)));
        asked.parts().forEach(part -> all.must(part(f, part, true)));
        return all;
    }

    /** As the other, in titles alone. */
    static PredicateFinalStep titled(SearchPredicateFactory f, Asked asked, Searching.Seen seen) {
        var all = among(f, seen);
        asked.parts().forEach(part -> all.must(part(f, part, false)));
        return all;
    }

    private static BooleanPredicateClausesStep<?, ?> among(SearchPredicateFactory f, Searching.Seen seen) {
        return f.bool()
                .filter(f.terms().field(EntryFields.READERS).matchingAny(seen.terms()))
                .filter(f.terms().field(EntryFields.MODULE).matchingAny(seen.modules()));
    }

    private static PredicateFinalStep chosen(SearchPredicateFactory f, Facet facet, String value) {
        try {
            Object typed = facet.type() == Long.class
                    ? (Object) Long.valueOf(value)
                    : facet.type() == Integer.class ? (Object) Integer.valueOf(value) : value;
            return f.match().field(facet.field()).matching(typed);
        } catch (NumberFormatException foreign) {
            // an address somebody wrote by hand: nothing has that value
            return f.matchNone();
        }
    }

    private static PredicateFinalStep part(SearchPredicateFactory f, Asked.Part part, boolean inTexts) {
        var ways = f.bool();
        float boost = 1;
        for (Asked.Part spelling : part.spellings()) {
            spelled(f, ways, spelling, inTexts, boost);
            boost = OTHER_ERA;
        }
        return ways;
    }

    private static void spelled(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> ways,
            Asked.Part part,
            boolean inTexts,
            float boost) {
        words(f, ways, part, inTexts, boost);
        if (part.isShort()) {
            ways.should(
                    f.prefix().field(EntryFields.TITLE).matching(part.strict()).boost(boost * TITLE));
            if (inTexts) {
                ways.should(f.prefix()
                        .field(EntryFields.TEXT)
                        .matching(part.strict())
                        .boost(boost));
            }
            return;
        }
        exactly(f, ways, EntryFields.TITLE, part, boost * TITLE);
        if (part.mayBeLoose()) {
            loosely(f, ways, EntryFields.TITLE, part, boost * TITLE * LOOSE);
        }
        // what is there exactly is there loosely: one question is enough for texts, whose letters are many
        if (inTexts && part.mayBeLoose()) {
            loosely(f, ways, EntryFields.TEXT, part, boost);
        } else if (inTexts) {
            exactly(f, ways, EntryFields.TEXT, part, boost);
        }
    }

    private static void words(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> ways,
            Asked.Part part,
            boolean inTexts,
            float boost) {
        var fields = f.simpleQueryString().field(EntryFields.TITLE).boost(TITLE);
        if (inTexts) {
            fields = fields.field(EntryFields.TEXT);
        }
        // what was typed holds letters, digits and spaces alone: no sign of a query language is left in it
        ways.should(fields.matching(part.words())
                .defaultOperator(BooleanOperator.AND)
                .boost(boost * WORDS));
    }

    private static void exactly(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> ways,
            String field,
            Asked.Part part,
            float boost) {
        letters(f, ways, field + EntryFields.GRAMS, part.strict(), boost);
    }

    private static void loosely(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> ways,
            String field,
            Asked.Part part,
            float boost) {
        letters(f, ways, field + EntryFields.LOOSE, part.loose(), boost);
    }

    private static void letters(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> ways,
            String field,
            String letters,
            float boost) {
        ways.should(f.phrase().field(field).matching(letters).constantScore().boost(boost * LETTERS));
    }
}
