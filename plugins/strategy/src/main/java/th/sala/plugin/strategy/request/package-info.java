/** What the records have in common that are put up for approval. */
@NullMarked
package th.sala.plugin.strategy.request;

import org.jspecify.annotations.NullMarked;
