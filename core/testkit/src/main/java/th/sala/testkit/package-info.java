/** What the tests of a module need: a booted portal on a real MariaDB, small module jars, the contract of every module. */
@NullMarked
package th.sala.testkit;

import org.jspecify.annotations.NullMarked;
