package th.sala.core.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalyzerOptionalComponentsStep;

/** How folded texts are cut: into words by Unicode's Thai dictionary, and into all runs of three letters. */
public final class Analyzers implements LuceneAnalysisConfigurer {
    static final String WORDS = "words";
    static final String GRAMS = "grams";
    static final String SPARSE_GRAMS = "sparse_grams";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(WORDS).custom().tokenizer("icu");
        grams(context, GRAMS);
        grams(context, SPARSE_GRAMS).tokenFilter(SparseGrams.class);
    }

    private static LuceneAnalyzerOptionalComponentsStep grams(LuceneAnalysisConfigurationContext context, String name) {
        return context.analyzer(name)
                .custom()
                .tokenizer("nGram")
                .param("minGramSize", "3")
                .param("maxGramSize", "3");
    }
}
