/** Documents: files with versions, in folders of departments and on records of modules, for those who may see them. */
@NullMarked
package th.sala.core.document;

import org.jspecify.annotations.NullMarked;
