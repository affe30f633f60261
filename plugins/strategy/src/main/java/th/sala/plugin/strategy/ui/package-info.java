/** What the screens of the module share: the quarter they show and the words for bands and kinds. */
@NullMarked
package th.sala.plugin.strategy.ui;

import org.jspecify.annotations.NullMarked;
