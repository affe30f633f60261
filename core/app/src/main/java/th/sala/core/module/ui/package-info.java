/** The administrator's screens for modules: list, installation, history. */
@NullMarked
package th.sala.core.module.ui;

import org.jspecify.annotations.NullMarked;
