/** Runs inside the compiler of a module and writes down what the module will bring. */
@NullMarked
package th.sala.api.module.build;

import org.jspecify.annotations.NullMarked;
