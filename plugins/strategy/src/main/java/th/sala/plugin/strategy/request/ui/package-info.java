/** What the screens of records have in common that are put up for approval. */
@NullMarked
package th.sala.plugin.strategy.request.ui;

import org.jspecify.annotations.NullMarked;
