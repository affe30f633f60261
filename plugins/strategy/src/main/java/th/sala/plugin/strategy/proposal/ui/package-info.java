/** Screens of proposed projects. */
@NullMarked
package th.sala.plugin.strategy.proposal.ui;

import org.jspecify.annotations.NullMarked;
