package th.sala.core.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How folded texts are cut: into words by Unicode's Thai dictionary, and into all runs of three letters. */
public final class Analyzers implements LuceneAnalysisConfigurer {
    static final String WORDS = "words";
    static final String GRAMS = "grams";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(WORDS).custom().tokenizer("icu");
        context.analyzer(GRAMS)
                .custom()
                .tokenizer("nGram")
                .param("minGramSize", "3")
                .param("maxGramSize", "3");
    }
}
