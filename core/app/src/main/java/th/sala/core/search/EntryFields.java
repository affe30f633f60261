package th.sala.core.search;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * What the index knows of an entry. Title and text each stand in it three times: cut into words, for the order of the
 * hits; as grams, so that everything that is there is found; and as grams without tone marks.
 */
public final class EntryFields implements TypeBinder {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String GRAMS = "_grams";
    static final String LOOSE = "_loose";
    static final String READERS = "readers";
    static final String MODULE = "module";
    static final String KIND = "kind";
    static final String DEPARTMENT = "department";
    static final String YEAR = "year";
    static final String AUTHOR = "author";
    static final String CHANGED = "changed";

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(EntryRow.class, new Bridge(context.indexSchemaElement(), context.typeFactory()));
    }

    private static final class Bridge implements TypeBridge<EntryRow> {
        private final Texts title;
        private final Texts text;
        private final IndexFieldReference<String> readers;
        private final IndexFieldReference<String> module;
        private final IndexFieldReference<String> kind;
        private final IndexFieldReference<Long> department;
        private final IndexFieldReference<Integer> year;
        private final IndexFieldReference<Long> author;
        private final IndexFieldReference<Long> changed;

        Bridge(IndexSchemaElement schema, IndexFieldTypeFactory types) {
            title = new Texts(schema, TITLE);
            text = new Texts(schema, TEXT);
            readers = schema.field(READERS, types.asString()).multiValued().toReference();
            module = schema.field(MODULE, types.asString().aggregable(Aggregable.YES))
                    .toReference();
            kind = schema.field(KIND, types.asString().aggregable(Aggregable.YES))
                    .toReference();
            department = schema.field(DEPARTMENT, types.asLong().aggregable(Aggregable.YES))
                    .toReference();
            year = schema.field(YEAR, types.asInteger().aggregable(Aggregable.YES))
                    .toReference();
            author = schema.field(AUTHOR, types.asLong().aggregable(Aggregable.YES))
                    .toReference();
            changed =
                    schema.field(CHANGED, types.asLong().sortable(Sortable.YES)).toReference();
        }

        @Override
        public void write(DocumentElement document, EntryRow row, TypeBridgeWriteContext context) {
            title.write(document, row.title());
            text.write(document, row.body());
            row.readerTerms().forEach(term -> document.addValue(readers, term));
            document.addValue(module, row.module());
            document.addValue(kind, row.kindKey());
            var of = row.department();
            document.addValue(department, of == null ? null : of.value());
            document.addValue(year, row.year());
            var by = row.author();
            document.addValue(author, by == null ? null : by.value());
            var at = row.changedAt();
            document.addValue(changed, at == null ? null : at.toEpochMilli());
        }
    }

    /** One text in its three forms. */
    private static final class Texts {
        private final IndexFieldReference<String> words;
        private final IndexFieldReference<String> grams;
        private final IndexFieldReference<String> loose;

        Texts(IndexSchemaElement schema, String name) {
            words = schema.field(name, t -> t.asString().analyzer(Analyzers.WORDS))
                    .toReference();
            grams = grams(schema, name + GRAMS);
            loose = grams(schema, name + LOOSE);
        }

        private static IndexFieldReference<String> grams(IndexSchemaElement schema, String name) {
            return schema.field(
                            name,
                            t -> t.asString()
                                    .analyzer(Analyzers.GRAMS)
                                    .searchAnalyzer(Analyzers.SPARSE_GRAMS)
                                    .norms(Norms.NO))
                    .toReference();
        }

        void write(DocumentElement document, String text) {
            if (!text.isEmpty()) {
                document.addValue(words, Folded.of(text, Folded.Form.SPACED).toString());
                document.addValue(grams, Folded.of(text, Folded.Form.STRICT).toString());
                document.addValue(loose, Folded.of(text, Folded.Form.LOOSE).toString());
            }
        }
    }
}
