/** Screens of the strategic projects. */
@NullMarked
package th.sala.plugin.strategy.project.ui;

import org.jspecify.annotations.NullMarked;
