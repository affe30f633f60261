/** Screen of the import. */
@NullMarked
package th.sala.plugin.strategy.transfer.ui;

import org.jspecify.annotations.NullMarked;
