/** Screen of the quarterly report. */
@NullMarked
package th.sala.plugin.strategy.report.ui;

import org.jspecify.annotations.NullMarked;
